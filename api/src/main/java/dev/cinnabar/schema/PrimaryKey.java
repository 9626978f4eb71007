package dev.cinnabar.schema;

import java.util.List;

/**
 * The columns that tell a row from all others, in the key's own order. Immutable.
 *
 * @param columns empty where the table has no key
 */
public record PrimaryKey(String name, List<String> columns) implements Constraint {
    /** The answer of a table without a key. */
    public static final PrimaryKey NONE = new PrimaryKey("", List.of());

    public PrimaryKey {
        Names.checkOptional("primary key", name);
        columns.forEach(column -> Names.check("column", column));
        columns = List.copyOf(columns);
    }

    public static PrimaryKey primaryKey(String... columns) {
        return new PrimaryKey("", Names.checkColumns("primary key", List.of(columns)));
    }

    public boolean isEmpty() {
        return columns.isEmpty();
    }

    @Override
    public PrimaryKey named(String other) {
        return new PrimaryKey(other, columns);
    }
}
