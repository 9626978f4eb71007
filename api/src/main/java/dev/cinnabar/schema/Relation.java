package dev.cinnabar.schema;

import java.util.Objects;

/** A table or view of a database, by its name and kind. Immutable. */
public record Relation(TableName name, RelationKind kind, TableLifetime lifetime) {
    public Relation {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(lifetime, "lifetime");
    }

    public boolean isTable() {
        return kind == RelationKind.TABLE;
    }

    public boolean isTemporary() {
        return lifetime == TableLifetime.TEMPORARY;
    }
}
