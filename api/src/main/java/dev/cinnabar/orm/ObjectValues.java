package dev.cinnabar.orm;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.sql.ColumnValues;
import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.sql.node.TableNode;
import org.jspecify.annotations.Nullable;

/** An object as the row that its attributes say it is. */
record ObjectValues(Model object) implements ColumnValues {
    @Override
    public @Nullable Object value(ColumnNode column) {
        for (Attribute<?, ?> attribute : object.type$().attributes()) {
            if (attribute.columnName().equals(column.name()) && isOf(attribute, column)) {
                return object.value(attribute.slot());
            }
        }
        throw new UsageException(
                ErrorCode.NOT_EVALUABLE,
                "'" + column.name() + "' is no column of " + object.type$() + ", so it has no value on one.",
                "use it in a query, or say it with attributes of " + object.type$() + " alone");
    }

    private static boolean isOf(Attribute<?, ?> attribute, ColumnNode column) {
        return column.source() instanceof TableNode table
                && TableName.of(table.table()).equals(attribute.part().tableName());
    }
}
