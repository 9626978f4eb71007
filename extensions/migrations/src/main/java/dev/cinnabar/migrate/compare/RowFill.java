package dev.cinnabar.migrate.compare;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.TableName;
import java.util.Optional;

/** Says what rows that stand get in a new column that may not be empty and has no default. */
@FunctionalInterface
public interface RowFill {
    /** The zero of the column's type: 0, an empty text, false, the first of its words. */
    RowFill ZERO = (table, column) -> ZeroValue.of(column.type());

    /** A value of the column's type; empty for none, so that the step fails where there are rows. */
    Optional<?> value(TableName table, ColumnDefinition<?> column);
}
