package dev.cinnabar.error;

/** A relationship that may not be loaded by accident was asked for. */
public class LazyLoadRefusedException extends UsageException {
    private static final long serialVersionUID = 1L;

    public LazyLoadRefusedException(String problem, String hint) {
        super(ErrorCode.LAZY_LOAD_REFUSED, problem, hint);
    }
}
