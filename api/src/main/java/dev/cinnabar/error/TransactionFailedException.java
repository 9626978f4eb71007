package dev.cinnabar.error;

import org.jspecify.annotations.Nullable;

/** The transaction failed earlier and takes nothing but a rollback. The cause is the error that made it fail. */
public class TransactionFailedException extends CinnabarException {
    private static final long serialVersionUID = 1L;

    public TransactionFailedException(String problem, String hint, @Nullable Throwable cause) {
        super(ErrorCode.TRANSACTION_FAILED, problem, hint, cause);
    }

    /** That of the error that made the transaction fail. */
    @Override
    public Retry retry() {
        return getCause() instanceof CinnabarException first ? first.retry() : Retry.NO;
    }
}
