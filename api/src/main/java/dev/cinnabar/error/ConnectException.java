package dev.cinnabar.error;

import org.jspecify.annotations.Nullable;

/** No connection could be made: no server, wrong password, no such database. */
public class ConnectException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public ConnectException(
            ErrorCode code, String problem, String hint, ErrorOrigin origin, Retry retry, @Nullable Throwable cause) {
        super(code, problem, hint, origin, retry, cause);
    }
}
