package dev.cinnabar.error;

/** No row came back where one was asked for. */
public class NoResultException extends ResultException {
    private static final long serialVersionUID = 1L;

    public NoResultException(String problem, String hint) {
        super(ErrorCode.NO_RESULT, problem, hint);
    }
}
