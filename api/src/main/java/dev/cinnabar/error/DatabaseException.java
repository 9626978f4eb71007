package dev.cinnabar.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An error from the database or its driver. Errors that one catches have classes of their own below this one; the rest
 * come as this class. The cause is the driver's exception with every value taken out of its message.
 */
public class DatabaseException extends CinnabarException {
    private static final long serialVersionUID = 1L;

    private final ErrorOrigin origin;
    private final Retry retry;

    public DatabaseException(
            ErrorCode code, String problem, String hint, ErrorOrigin origin, Retry retry, @Nullable Throwable cause) {
        super(code, origin.after(problem), hint, cause);
        this.origin = origin;
        this.retry = retry;
    }

    /** Five characters of ISO 9075 part 2, 24.1; empty where the driver gives none. */
    public final Optional<String> sqlState() {
        return Optional.ofNullable(origin.sqlState());
    }

    /** The database's own number for the error; 0 where it has none. */
    public final int vendorCode() {
        return origin.vendorCode();
    }

    /** The statement with placeholders; empty where the error belongs to none. */
    public final Optional<String> sql() {
        return Optional.ofNullable(origin.sql());
    }

    @Override
    public final Retry retry() {
        return retry;
    }

    final ErrorOrigin origin() {
        return origin;
    }
}
