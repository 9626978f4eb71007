package dev.cinnabar.error;

import org.jspecify.annotations.Nullable;

/** The connection broke; it is no longer used. Safe to retry only where an open transaction broke before its commit. */
public class DisconnectException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public DisconnectException(
            String problem, String hint, ErrorOrigin origin, Retry retry, @Nullable Throwable cause) {
        super(ErrorCode.DISCONNECTED, problem, hint, origin, retry, cause);
    }
}
