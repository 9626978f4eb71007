package dev.cinnabar.error;

/** Asked for what the database at hand has nothing for; refused before anything was sent. */
public class UnsupportedFeatureException extends UsageException {
    private static final long serialVersionUID = 1L;

    public UnsupportedFeatureException(String problem, String hint) {
        super(ErrorCode.UNSUPPORTED_FEATURE, problem, hint);
    }
}
