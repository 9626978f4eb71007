package dev.cinnabar.error;

import org.jspecify.annotations.Nullable;

/** The connection broke during the commit: the transaction may be in the database, or not. Never repeated without asking the database first. */
public class CommitOutcomeUnknownException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public CommitOutcomeUnknownException(String problem, String hint, ErrorOrigin origin, @Nullable Throwable cause) {
        super(ErrorCode.COMMIT_OUTCOME_UNKNOWN, problem, hint, origin, Retry.UNKNOWN, cause);
    }
}
