package dev.cinnabar.error;

import org.jspecify.annotations.Nullable;

/** Two transactions could not both succeed, and the database chose this one to fail: a conflict or a deadlock. */
public class SerializationConflictException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public SerializationConflictException(String problem, String hint, ErrorOrigin origin, @Nullable Throwable cause) {
        super(ErrorCode.SERIALIZATION_CONFLICT, problem, hint, origin, Retry.SAFE, cause);
    }
}
