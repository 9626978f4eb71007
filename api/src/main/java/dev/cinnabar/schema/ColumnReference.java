package dev.cinnabar.schema;

import java.util.Objects;

/**
 * A column that another one points at, by names alone, so that tables may point at each other.
 *
 * @param name the foreign key's own name, or an empty text for that of the naming convention
 */
public record ColumnReference(TableName table, String column, String name, ForeignKeyRules rules) {
    public ColumnReference {
        Objects.requireNonNull(table, "table");
        Names.check("column", column);
        Names.checkOptional("foreign key", name);
    }

    public static ColumnReference to(TableName table, String column) {
        return new ColumnReference(table, column, "", ForeignKeyRules.NONE);
    }

    public ColumnReference with(ForeignKeyRules otherRules) {
        return new ColumnReference(table, column, name, otherRules);
    }

    public ColumnReference named(String otherName) {
        return new ColumnReference(table, column, otherName, rules);
    }
}
