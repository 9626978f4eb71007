package dev.cinnabar.error;

/** Another number of rows came back than was asked for. */
public class ResultException extends CinnabarException {
    private static final long serialVersionUID = 1L;

    public ResultException(ErrorCode code, String problem, String hint) {
        super(code, problem, hint);
    }
}
