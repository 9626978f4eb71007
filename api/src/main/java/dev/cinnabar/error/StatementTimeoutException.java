package dev.cinnabar.error;

import org.jspecify.annotations.Nullable;

/** The statement took longer than it was given. */
public class StatementTimeoutException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public StatementTimeoutException(String problem, String hint, ErrorOrigin origin, @Nullable Throwable cause) {
        super(ErrorCode.STATEMENT_TIMEOUT, problem, hint, origin, Retry.NO, cause);
    }
}
