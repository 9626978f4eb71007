package dev.cinnabar.sql;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.sql.node.TableNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The row that an expression is evaluated over: it knows the value of each column. */
@FunctionalInterface
public interface ColumnValues {
    /** The value of a column, of the Java type of its {@code SqlType}; null for NULL. */
    @Nullable
    Object value(ColumnNode column);

    /**
     * A row by names: {@code table.column} (or {@code alias.column}) where the map has that, else {@code column} alone.
     *
     * @throws UsageException when a column is asked for that the map does not have
     */
    static ColumnValues of(Map<String, ? extends @Nullable Object> values) {
        return column -> {
            String full = qualifier(column) + column.name();
            String key = values.containsKey(full) ? full : column.name();
            if (!values.containsKey(key)) {
                throw new UsageException(
                        ErrorCode.UNKNOWN_COLUMN,
                        "The row has no value for the column '" + full + "'; it has those of " + values.keySet() + ".",
                        "put the value into the map, null for NULL");
            }
            return values.get(key);
        };
    }

    private static String qualifier(ColumnNode column) {
        if (column.source() instanceof TableNode table) {
            return (table.alias().isEmpty() ? table.table().name() : table.alias()) + ".";
        }
        return "";
    }
}
