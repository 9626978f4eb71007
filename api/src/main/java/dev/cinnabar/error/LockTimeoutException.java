package dev.cinnabar.error;

import org.jspecify.annotations.Nullable;

/** A lock was not free in time. */
public class LockTimeoutException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public LockTimeoutException(String problem, String hint, ErrorOrigin origin, @Nullable Throwable cause) {
        super(ErrorCode.LOCK_TIMEOUT, problem, hint, origin, Retry.SAFE, cause);
    }
}
