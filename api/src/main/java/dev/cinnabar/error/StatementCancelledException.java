package dev.cinnabar.error;

import org.jspecify.annotations.Nullable;

/** The statement was stopped because somebody asked for it. */
public class StatementCancelledException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public StatementCancelledException(String problem, String hint, ErrorOrigin origin, @Nullable Throwable cause) {
        super(ErrorCode.STATEMENT_CANCELLED, problem, hint, origin, Retry.NO, cause);
    }
}
