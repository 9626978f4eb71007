package dev.cinnabar.schema;

import org.jspecify.annotations.Nullable;

/** What an insert sends for the columns of one row that it leaves out. Asked for anew for each row. */
@FunctionalInterface
public interface InsertDefaults {
    /** The rule for a column; null where the insert says nothing. */
    @Nullable
    ClientDefault<?> of(ColumnDefinition<?> column);
}
