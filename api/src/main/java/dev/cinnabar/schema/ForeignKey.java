package dev.cinnabar.schema;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.List;
import java.util.Objects;

/**
 * Columns whose values must stand in another table. The target is a name, so that tables may point at each other. Immutable.
 *
 * @param referredColumns the target's columns, as many as {@code columns}
 */
public record ForeignKey(
        String name, List<String> columns, TableName target, List<String> referredColumns, ForeignKeyRules rules)
        implements Constraint {
    public ForeignKey {
        Names.checkOptional("foreign key", name);
        columns = Names.checkColumns("foreign key", columns);
        referredColumns = Names.checkColumns("foreign key", referredColumns);
        Objects.requireNonNull(rules, "rules");
        if (columns.size() != referredColumns.size()) {
            throw new UsageException(
                    ErrorCode.BAD_DEFINITION,
                    "The foreign key " + columns + " points at " + target + " " + referredColumns
                            + ": the numbers of columns differ.",
                    "Name one column of the target for each column.");
        }
    }

    /** A key of one or more columns; say the target with {@link Start#references}. */
    public static Start foreignKey(String... columns) {
        return new Start(List.of(columns));
    }

    /** As {@link #foreignKey(String...)}. */
    public static Start foreignKey(ColumnDefinition<?>... columns) {
        return new Start(names(columns));
    }

    private static List<String> names(ColumnDefinition<?>... columns) {
        return List.of(columns).stream().<String>map(ColumnDefinition::name).toList();
    }

    @Override
    public ForeignKey named(String other) {
        return new ForeignKey(other, columns, target, referredColumns, rules);
    }

    public ForeignKey with(ForeignKeyRules otherRules) {
        return new ForeignKey(name, columns, target, referredColumns, otherRules);
    }

    public ForeignKey to(TableName otherTarget) {
        return new ForeignKey(name, columns, otherTarget, referredColumns, rules);
    }

    /** A foreign key that lacks its target. */
    public record Start(List<String> columns) {
        public ForeignKey references(TableDefinition table, String... referredColumns) {
            return references(TableName.of(table), referredColumns);
        }

        public ForeignKey references(TableDefinition table, ColumnDefinition<?>... referredColumns) {
            return references(TableName.of(table), names(referredColumns).toArray(String[]::new));
        }

        /** By name: the table itself, or one that is defined later. */
        public ForeignKey references(String table, String... referredColumns) {
            return references(TableName.of(table), referredColumns);
        }

        public ForeignKey references(TableName table, String... referredColumns) {
            return new ForeignKey("", columns, table, List.of(referredColumns), ForeignKeyRules.NONE);
        }
    }
}
