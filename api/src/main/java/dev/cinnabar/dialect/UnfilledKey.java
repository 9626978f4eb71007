package dev.cinnabar.dialect;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.schema.TableName;
import java.util.ArrayList;
import java.util.List;

/** Keeps a key that was read from being filled by rule: a reader says of each column that is filled that it is. */
public final class UnfilledKey {
    private UnfilledKey() {}

    /** The table; the only column of its key is not filled by the database, unless it says so. */
    public static TableDefinition in(TableDefinition table) {
        return table.autoincrementColumn()
                .filter(UnfilledKey::isFilledByRule)
                .map(key -> unfilled(table, key))
                .orElse(table);
    }

    private static boolean isFilledByRule(ColumnDefinition<?> column) {
        return column.options().extras().autoincrement() == null && column.serverValue() instanceof ServerValue.None;
    }

    private static TableDefinition unfilled(TableDefinition table, ColumnDefinition<?> key) {
        List<TableElement> elements = new ArrayList<>();
        for (TableElement element : table.elements()) {
            elements.add(element.equals(key) ? key.autoincrement(false) : element);
        }
        return TableDefinition.of(TableName.of(table), elements);
    }
}
