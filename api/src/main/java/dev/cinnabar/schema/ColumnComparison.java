package dev.cinnabar.schema;

import java.util.ArrayList;
import java.util.List;

/** Compares the columns of a table with those that stand. Used once, by one thread. */
final class ColumnComparison {
    private final Inspector inspector;
    private final Differences differences;
    private final TableDefinition declared;
    private final TableDefinition read;
    private final TableName table;

    ColumnComparison(Inspector inspector, Differences differences, TableDefinition declared, TableDefinition read) {
        this.inspector = inspector;
        this.differences = differences;
        this.declared = declared;
        this.read = read;
        this.table = TableName.of(declared);
    }

    void compare() {
        for (ColumnDefinition<?> column : declared.columns()) {
            read.findColumn(column.name())
                    .ifPresentOrElse(
                            other -> compare(column, other),
                            () -> differences.missing(
                                    table + "." + column.name(), new SchemaOperation.AddColumn(table, column)));
        }
        for (ColumnDefinition<?> column : read.columns()) {
            if (declared.findColumn(column.name()).isEmpty()) {
                differences.extra(table + "." + column.name(), new SchemaOperation.DropColumn(table, column));
            }
        }
    }

    /** One step mends all that is different, so it is one difference. */
    private void compare(ColumnDefinition<?> column, ColumnDefinition<?> standing) {
        List<String> faults = new ArrayList<>();
        if (!inspector.isSameType(column, standing)) {
            faults.add("is " + standing.type().name() + " instead of "
                    + column.type().name());
        }
        if (column.isNullable() != standing.isNullable()) {
            faults.add(standing.isNullable() ? "may be empty" : "may not be empty");
        }
        compareValue(column, standing, faults);
        if (inspector.traits().comments() && !column.comment().equals(standing.comment())) {
            faults.add("has the comment `" + standing.comment() + "` instead of `" + column.comment() + "`");
        }
        if (!faults.isEmpty()) {
            differences.add(
                    table + "." + column.name() + " " + String.join(", ", faults) + ", against the metadata",
                    new SchemaOperation.AlterColumn(table, standing, column),
                    "alter it, or change the metadata");
        }
    }

    private void compareValue(ColumnDefinition<?> column, ColumnDefinition<?> standing, List<String> faults) {
        boolean filled = isFilled(declared, column);
        if (filled != isFilled(read, standing) && !isFilledAnyway(column)) {
            faults.add(filled ? "is not filled with numbers" : "is filled with numbers");
        } else if (isComputed(column) != isComputed(standing)) {
            faults.add(isComputed(column) ? "is not computed" : "is computed");
        } else if (!filled && !isComputed(column) && !inspector.isSameDefault(column, standing)) {
            faults.add("has another default");
        }
    }

    /** An identity is a rule of the column on one database and an automatic key on another: both fill it. */
    private static boolean isFilled(TableDefinition table, ColumnDefinition<?> column) {
        return column.serverValue() instanceof ServerValue.Generated
                || table.autoincrementColumn()
                        .filter(automatic -> automatic.name().equals(column.name()))
                        .isPresent();
    }

    private boolean isFilledAnyway(ColumnDefinition<?> column) {
        return inspector.traits().fillsWholeKeys()
                && !isFilled(declared, column)
                && declared.primaryKey().columns().equals(List.of(column.name()));
    }

    private static boolean isComputed(ColumnDefinition<?> column) {
        return column.serverValue() instanceof ServerValue.Computed;
    }
}
