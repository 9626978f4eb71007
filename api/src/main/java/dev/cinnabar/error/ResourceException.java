package dev.cinnabar.error;

import org.jspecify.annotations.Nullable;

/** The database ran out of something: disk, memory, connections, space for a statement. */
public class ResourceException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public ResourceException(String problem, String hint, ErrorOrigin origin, @Nullable Throwable cause) {
        super(ErrorCode.RESOURCES, problem, hint, origin, Retry.NO, cause);
    }
}
