package dev.cinnabar.schema;

import java.util.List;
import java.util.Objects;

/**
 * Whatever stands in a table beside its columns. Immutable.
 *
 * @param renamedFrom the name that the table had before; empty where it never had another
 */
public record TableDetails(
        PrimaryKey primaryKey,
        TableConstraints constraints,
        List<Index> indexes,
        String comment,
        TableLifetime lifetime,
        List<DialectOption> options,
        String renamedFrom) {
    public TableDetails {
        Objects.requireNonNull(primaryKey, "primaryKey");
        Objects.requireNonNull(constraints, "constraints");
        Objects.requireNonNull(lifetime, "lifetime");
        indexes = List.copyOf(indexes);
        options = List.copyOf(options);
        Names.checkOptional("table", renamedFrom);
    }
}
