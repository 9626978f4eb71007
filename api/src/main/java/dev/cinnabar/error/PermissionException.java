package dev.cinnabar.error;

import org.jspecify.annotations.Nullable;

/** The user lacks the right for the statement. */
public class PermissionException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public PermissionException(String problem, String hint, ErrorOrigin origin, @Nullable Throwable cause) {
        super(ErrorCode.PERMISSION, problem, hint, origin, Retry.NO, cause);
    }
}
