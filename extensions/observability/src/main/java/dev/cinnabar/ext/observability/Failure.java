package dev.cinnabar.ext.observability;

import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.PoolTimeoutException;
import dev.cinnabar.error.StatementCancelledException;
import dev.cinnabar.error.StatementTimeoutException;
import dev.cinnabar.error.UsageException;
import org.jspecify.annotations.Nullable;

/**
 * What may be said of a failure: its words are not among it, which may tell what a program lets them tell. Immutable.
 *
 * @param outcome {@code timeout}, {@code cancelled} or {@code failed}
 * @param code the name of its error code; {@code OTHER} where it has none
 * @param status the database's own code: its number, else its SQLSTATE; null where it told none
 * @param type the status, else the class of the exception
 */
record Failure(String outcome, String code, @Nullable String status, String type) {
    /** What came well to its end. */
    static final String OK = "ok";
    /** The code of what did not fail. */
    static final String NO_ERROR = "none";

    static Failure of(Throwable thrown) {
        String code = thrown instanceof CinnabarException ours ? ours.code().name() : "OTHER";
        String status = thrown instanceof DatabaseException database ? status(database) : null;
        return new Failure(
                outcome(thrown),
                code,
                status,
                status == null ? original(thrown).getClass().getName() : status);
    }

    /** What a type or a driver threw says more than what it is wrapped in. */
    private static Throwable original(Throwable thrown) {
        boolean wrapped = thrown instanceof UsageException usage && usage.code() == ErrorCode.EXTENSION_FAILED;
        return wrapped && thrown.getCause() != null ? thrown.getCause() : thrown;
    }

    private static String outcome(Throwable thrown) {
        if (thrown instanceof StatementTimeoutException || thrown instanceof PoolTimeoutException) {
            return "timeout";
        }
        return thrown instanceof StatementCancelledException ? "cancelled" : "failed";
    }

    private static @Nullable String status(DatabaseException failure) {
        return failure.vendorCode() == 0 ? failure.sqlState().orElse(null) : String.valueOf(failure.vendorCode());
    }
}
