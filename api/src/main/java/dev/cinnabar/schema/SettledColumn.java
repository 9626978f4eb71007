package dev.cinnabar.schema;

import java.util.List;

/** A column that says nothing but itself: its rules are the table's. */
final class SettledColumn {
    private SettledColumn() {}

    /** Whether the database fills it is said by the column, where the table would say it. */
    static ColumnDefinition<?> of(TableDefinition table, ColumnDefinition<?> column) {
        ColumnOptions said = column.options();
        ColumnExtras extras = new ColumnExtras(
                said.extras().comment(),
                autoincrement(table, column),
                said.extras().options(),
                said.extras().renamedFrom(),
                said.extras().system());
        ColumnKeys keys = new ColumnKeys(false, column.isNullable(), false, false);
        return column.with(new ColumnOptions(keys, List.of(), List.of(), said.server(), said.client(), extras));
    }

    private static @org.jspecify.annotations.Nullable Boolean autoincrement(
            TableDefinition table, ColumnDefinition<?> column) {
        if (isFilled(table, column)) {
            return column.serverValue() instanceof ServerValue.Generated ? null : Boolean.TRUE;
        }
        return table.primaryKey().columns().equals(List.of(column.name())) ? Boolean.FALSE : null;
    }

    /** An identity is a rule of the column on one database and an automatic key on another: both fill it. */
    static boolean isFilled(TableDefinition table, ColumnDefinition<?> column) {
        return column.serverValue() instanceof ServerValue.Generated
                || table.autoincrementColumn()
                        .filter(automatic -> automatic.name().equals(column.name()))
                        .isPresent();
    }
}
