package dev.cinnabar.cli.models;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.ServerUpdate;
import dev.cinnabar.schema.ServerValue;
import java.util.Set;

/**
 * How far annotations reach for one column. Immutable.
 *
 * @param mapped the class that it is in
 * @param type its type as source
 */
record ColumnFit(Mapped mapped, ColumnDefinition<?> column, SaidType type) {
    private static final Set<String> CLOCK = Set.of("Instant", "LocalDateTime", "LocalDate", "LocalTime", "OffsetTime");
    private static final Set<String> WHOLE = Set.of("Short", "Integer", "Long");

    /** Whether annotations say all that is so. */
    boolean isWhole() {
        return type.usual() && isServerSaid() && isUpdateSaid() && isAutomaticSaid() && hasNoOptions();
    }

    private boolean hasNoOptions() {
        return column.options().extras().options().isEmpty();
    }

    private boolean isServerSaid() {
        ServerValue value = column.serverValue();
        if (value instanceof ServerValue.Now) {
            return isOfClock();
        } else if (value instanceof ServerValue.Generated made) {
            return isFilledByItself() && ServerWords.isUsual(made.identity());
        }
        return value instanceof ServerValue.None || value instanceof ServerValue.Default;
    }

    private boolean isUpdateSaid() {
        return column.options().server().onUpdate() == ServerUpdate.NOTHING || isRenewed();
    }

    private boolean isAutomaticSaid() {
        Boolean automatic = column.options().extras().autoincrement();
        return automatic == null || !automatic || isFilledByItself();
    }

    private boolean isOfClock() {
        return CLOCK.contains(type.java());
    }

    /** Whether an update that leaves it out gives it the time, and annotations can say it. */
    boolean isRenewed() {
        return column.options().server().onUpdate() == ServerUpdate.NOW && isOfClock();
    }

    boolean isNow() {
        return column.serverValue() instanceof ServerValue.Now && isOfClock();
    }

    /** Whether it is a key that the database fills unless the contrary is said. */
    private boolean isFilledByItself() {
        return column.isPrimaryKey()
                && mapped.key().size() == 1
                && WHOLE.contains(type.java())
                && mapped.table().foreignKeys().stream()
                        .noneMatch(key -> key.columns().contains(column.name()));
    }

    /** Whether the program gives each row its key. */
    boolean isFilledByProgram() {
        return isFilledByItself()
                && Boolean.FALSE.equals(column.options().extras().autoincrement());
    }

    /** The class of the field: what may be without a value in Java is no primitive. */
    String java() {
        boolean open = column.isNullable()
                || column.isPrimaryKey()
                || mapped.keyOf(column.name()).isPresent()
                || !isServerSaid()
                || !isAutomaticSaid();
        return open ? type.java() : type.primitive();
    }
}
