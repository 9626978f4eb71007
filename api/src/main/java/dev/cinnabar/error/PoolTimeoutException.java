package dev.cinnabar.error;

import org.jspecify.annotations.Nullable;

/** No connection became free within the pool's timeout; nothing was sent. */
public class PoolTimeoutException extends CinnabarException {
    private static final long serialVersionUID = 1L;

    public PoolTimeoutException(String problem, String hint, @Nullable Throwable cause) {
        super(ErrorCode.POOL_TIMEOUT, problem, hint, cause);
    }

    @Override
    public Retry retry() {
        return Retry.SAFE;
    }
}
