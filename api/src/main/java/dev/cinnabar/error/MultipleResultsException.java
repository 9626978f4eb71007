package dev.cinnabar.error;

/** Several rows came back where at most one was asked for. */
public class MultipleResultsException extends ResultException {
    private static final long serialVersionUID = 1L;

    public MultipleResultsException(String problem, String hint) {
        super(ErrorCode.MULTIPLE_RESULTS, problem, hint);
    }
}
