package dev.cinnabar.error;

/** A table was looked for by its name, and the database or the metadata has none of that name. */
public class NoSuchTableException extends UsageException {
    private static final long serialVersionUID = 1L;

    public NoSuchTableException(String problem, String hint) {
        super(ErrorCode.UNKNOWN_TABLE, problem, hint);
    }
}
