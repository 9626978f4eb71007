package dev.cinnabar.schema;

import dev.cinnabar.error.TrustedSql;
import java.util.Objects;

/** A condition that every row must meet. Immutable. */
public record CheckConstraint(String name, SchemaCondition condition) implements Constraint {
    public CheckConstraint {
        Names.checkOptional("check", name);
        Objects.requireNonNull(condition, "condition");
    }

    public static CheckConstraint check(String name, SchemaCondition condition) {
        return new CheckConstraint(name, condition);
    }

    /** By trusted SQL as it stands. */
    public static CheckConstraint check(String name, @TrustedSql String sql) {
        return new CheckConstraint(name, new SqlText(sql));
    }

    @Override
    public CheckConstraint named(String other) {
        return new CheckConstraint(other, condition);
    }
}
