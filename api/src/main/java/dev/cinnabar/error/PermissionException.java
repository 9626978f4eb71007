package dev.cinnabar.error;

import org.jspecify.annotations.Nullable;

/** The user lacks the right for the statement, or the database takes no writes. */
public class PermissionException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public PermissionException(
            ErrorCode code, String problem, String hint, ErrorOrigin origin, @Nullable Throwable cause) {
        super(code, problem, hint, origin, Retry.NO, cause);
    }
}
