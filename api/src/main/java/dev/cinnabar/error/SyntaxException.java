package dev.cinnabar.error;

import org.jspecify.annotations.Nullable;

/** The database does not take the statement: it does not understand it, or lacks an object that it names. */
public class SyntaxException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public SyntaxException(ErrorCode code, String problem, String hint, ErrorOrigin origin, @Nullable Throwable cause) {
        super(code, problem, hint, origin, Retry.NO, cause);
    }
}
