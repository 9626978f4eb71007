package dev.cinnabar.schema;

import java.util.List;
import java.util.Objects;

/**
 * Columns of which no two rows have the same values. Immutable.
 *
 * @param nullsDistinct whether rows with an empty value are always different, as the standard has it
 */
public record UniqueConstraint(String name, List<String> columns, Deferral deferral, boolean nullsDistinct)
        implements Constraint {
    public UniqueConstraint {
        Names.checkOptional("unique constraint", name);
        columns = Names.checkColumns("unique constraint", columns);
        Objects.requireNonNull(deferral, "deferral");
    }

    public static UniqueConstraint unique(String... columns) {
        return new UniqueConstraint("", List.of(columns), Deferral.NONE, true);
    }

    @Override
    public UniqueConstraint named(String other) {
        return new UniqueConstraint(other, columns, deferral, nullsDistinct);
    }

    public UniqueConstraint deferred(Deferral when) {
        return new UniqueConstraint(name, columns, when, nullsDistinct);
    }

    /** Two empty values are equal too. */
    public UniqueConstraint nullsNotDistinct() {
        return new UniqueConstraint(name, columns, deferral, false);
    }
}
