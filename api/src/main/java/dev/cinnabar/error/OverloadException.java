package dev.cinnabar.error;

/** More work waits for its turn than may; this one was not begun, and nothing was sent. */
public class OverloadException extends CinnabarException {
    private static final long serialVersionUID = 1L;

    public OverloadException(String problem, String hint) {
        super(ErrorCode.OVERLOAD, problem, hint, null);
    }

    @Override
    public Retry retry() {
        return Retry.SAFE;
    }
}
