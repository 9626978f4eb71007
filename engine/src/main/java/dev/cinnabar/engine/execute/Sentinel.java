package dev.cinnabar.engine.execute;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.SequenceOptions;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.sql.node.InsertNode;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TypeAdapter;
import dev.cinnabar.type.Types;
import org.jspecify.annotations.Nullable;

/**
 * A column that tells in which order the rows of an insert were written: the database numbers it upwards. Immutable.
 *
 * @param column read as a number, whatever type it has
 * @param isKey whether what is read is the key as the program has it
 */
record Sentinel(Node column, TypeAdapter<?> reader, boolean isKey) {
    /** The column of an insert, or null. */
    static @Nullable Sentinel of(InsertNode insert, Dialect dialect) {
        if (insert.conflict() != null) {
            return null;
        }
        return insert.into()
                .table()
                .autoincrementColumn()
                .filter(column -> !insert.columns().contains(column.name()) && ascends(column))
                .map(column -> of(insert, column, isNumber(column) ? column.type() : Types.BIGINT, dialect))
                .orElse(null);
    }

    private static Sentinel of(InsertNode insert, ColumnDefinition<?> column, SqlType<?> type, Dialect dialect) {
        return new Sentinel(
                new ColumnNode(insert.into(), column.name(), type),
                dialect.types().adapter(type),
                isNumber(column));
    }

    private static boolean isNumber(ColumnDefinition<?> column) {
        return Number.class.isAssignableFrom(column.type().javaType());
    }

    private static boolean ascends(ColumnDefinition<?> column) {
        ServerValue value = column.serverValue();
        if (value instanceof ServerValue.Generated made) {
            return ascends(made.identity().options());
        }
        return value instanceof ServerValue.None
                || value instanceof ServerValue.NextOf next
                        && ascends(next.sequence().options());
    }

    private static boolean ascends(SequenceOptions options) {
        Long step = options.increment();
        return !options.cycle() && (step == null || step > 0);
    }
}
