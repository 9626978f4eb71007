package dev.cinnabar.error;

import org.jspecify.annotations.Nullable;

/** A mistake in the program or its configuration: nothing was sent, and the same call fails again. */
public class UsageException extends CinnabarException {
    private static final long serialVersionUID = 1L;

    public UsageException(ErrorCode code, String problem, String hint) {
        super(code, problem, hint);
    }

    public UsageException(ErrorCode code, String problem, String hint, @Nullable Throwable cause) {
        super(code, problem, hint, cause);
    }
}
