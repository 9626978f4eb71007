package dev.cinnabar.error;

/** A value that was not loaded was asked of an object that no session holds. */
public class DetachedException extends UsageException {
    private static final long serialVersionUID = 1L;

    public DetachedException(String problem, String hint) {
        super(ErrorCode.DETACHED, problem, hint);
    }
}
