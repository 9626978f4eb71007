package dev.cinnabar.schema;

import java.util.List;

/** The rules of a table beside its primary key. Immutable. */
public record TableConstraints(
        List<ForeignKey> foreignKeys,
        List<UniqueConstraint> uniques,
        List<CheckConstraint> checks,
        List<Exclusion> exclusions) {
    public TableConstraints {
        foreignKeys = List.copyOf(foreignKeys);
        uniques = List.copyOf(uniques);
        checks = List.copyOf(checks);
        exclusions = List.copyOf(exclusions);
    }
}
