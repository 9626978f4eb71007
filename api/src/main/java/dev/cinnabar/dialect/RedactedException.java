package dev.cinnabar.dialect;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A driver's exception as it may be shown: its class, its codes and its stack, without its own words. */
final class RedactedException extends SQLException {
    private static final long serialVersionUID = 1L;
    private static final int DEPTH = 8;
    private static final String WITHHELD = "its message is withheld, since it may hold values";

    private RedactedException(Throwable original, Optional<String> told, @Nullable Throwable cause) {
        super(
                original.getClass().getName() + ": " + told.orElse(WITHHELD),
                sqlState(original),
                vendorCode(original),
                cause);
        setStackTrace(original.getStackTrace());
    }

    /** The exception and its causes, each with what {@code told} makes of its message. */
    static RedactedException of(Throwable original, Function<Throwable, Optional<String>> told) {
        return of(original, told, DEPTH);
    }

    private static RedactedException of(Throwable original, Function<Throwable, Optional<String>> told, int depth) {
        Throwable cause = original.getCause();
        Throwable redacted = cause == null || depth == 0 ? null : of(cause, told, depth - 1);
        return new RedactedException(original, told.apply(original), redacted);
    }

    private static @Nullable String sqlState(Throwable original) {
        return original instanceof SQLException exception ? exception.getSQLState() : null;
    }

    private static int vendorCode(Throwable original) {
        return original instanceof SQLException exception ? exception.getErrorCode() : 0;
    }
}
