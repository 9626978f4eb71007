package dev.cinnabar.dialect.postgres;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the server says about an error besides its text (manual, 54.8 "Error and Notice Message Fields"). Read from the
 * driver's exception by name, since nothing here may need the driver to be compiled or loaded.
 */
record ServerFields(
        @Nullable String message,
        @Nullable String detail,
        @Nullable String table,
        @Nullable String column,
        @Nullable String constraint,
        @Nullable String routine,
        int position) {
    private static final ServerFields NONE = new ServerFields(null, null, null, null, null, null, 0);

    /** Nothing but nulls where the error does not come from the server. */
    static ServerFields of(@Nullable Throwable exception) {
        return exception == null
                ? NONE
                : read(exception, "getServerErrorMessage").map(ServerFields::of).orElse(NONE);
    }

    private static ServerFields of(Object error) {
        return new ServerFields(
                text(error, "getMessage"),
                text(error, "getDetail"),
                text(error, "getTable"),
                text(error, "getColumn"),
                text(error, "getConstraint"),
                text(error, "getRoutine"),
                read(error, "getPosition").map(Integer.class::cast).orElse(0));
    }

    private static @Nullable String text(Object error, String getter) {
        return read(error, getter).map(String.class::cast).orElse(null);
    }

    private static Optional<Object> read(Object target, String getter) {
        try {
            return Optional.ofNullable(target.getClass().getMethod(getter).invoke(target));
        } catch (ReflectiveOperationException anotherDriver) {
            return Optional.empty();
        }
    }
}
