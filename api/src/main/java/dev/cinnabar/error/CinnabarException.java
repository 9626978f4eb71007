package dev.cinnabar.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything that Cinnabar throws. The message has three lines: the problem with the names involved, a hint
 * that says what to do, and the page of the error's {@link #code() code}. Bound values are in none of them.
 */
public class CinnabarException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final String problem;
    private final String hint;

    public CinnabarException(ErrorCode code, String problem, String hint) {
        this(code, problem, hint, null);
    }

    public CinnabarException(ErrorCode code, String problem, String hint, @Nullable Throwable cause) {
        this(code, new Words(SafeText.escape(problem), SafeText.escape(hint)), cause);
    }

    private CinnabarException(ErrorCode code, Words words, @Nullable Throwable cause) {
        super(words.problem() + "\nhint: " + words.hint() + "\nsee: " + code.page(), cause);
        this.code = code;
        this.problem = words.problem();
        this.hint = words.hint();
    }

    /** What it says, fit for a line each. */
    private record Words(String problem, String hint) {}

    /** For the exceptions of extensions, which have no code of their own: {@link ErrorCode#EXTENSION_FAILED}. */
    protected CinnabarException(String problem, String hint) {
        this(ErrorCode.EXTENSION_FAILED, problem, hint);
    }

    public final ErrorCode code() {
        return code;
    }

    /** The first line of the message: what went wrong. */
    public final String problem() {
        return problem;
    }

    /** The second line of the message, without its label: what to do. */
    public final String hint() {
        return hint;
    }

    /** Whether the whole unit of work may be done again; {@link Retry#NO} if nothing else is known. */
    public Retry retry() {
        return Retry.NO;
    }
}
