package dev.cinnabar.error;

import org.jspecify.annotations.Nullable;

/** The database refused a value: out of range, too long, of another type, a division by zero. */
public class DataException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public DataException(String problem, String hint, ErrorOrigin origin, @Nullable Throwable cause) {
        super(ErrorCode.DATA, problem, hint, origin, Retry.NO, cause);
    }
}
