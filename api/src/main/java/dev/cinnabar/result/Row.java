package dev.cinnabar.result;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.NamedColumn;
import dev.cinnabar.error.UsageException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of one row, in the order of its columns. Immutable. */
public interface Row {
    /** A row with names. */
    static Row of(RowNames names, @Nullable Object... values) {
        return new NamedRow(names, values.clone());
    }

    int size();

    /** The value of a column; they count from 0. */
    @Nullable
    Object value(int index);

    /** The names of its columns; none for the rows that are records, whose values have types instead. */
    default RowNames names() {
        return RowNames.NONE;
    }

    /**
     * The value of a column by its name, as the select list gave it.
     *
     * @throws UsageException if no column has the name, or several have it
     */
    default @Nullable Object value(String name) {
        return value(names().indexOf(name));
    }

    /** The value of a column by its name. */
    default @Nullable Object value(NamedColumn column) {
        return value(column.column());
    }

    /** The value of a column, of a class. */
    default <T> @Nullable T value(int index, Class<T> type) {
        return ValueCast.to(type, value(index), () -> "column " + index);
    }

    /** The value of a column by its name, of a class. */
    default <T> @Nullable T value(String name, Class<T> type) {
        return ValueCast.to(type, value(name), () -> name);
    }

    /** All values, in order. */
    default List<@Nullable Object> values() {
        List<@Nullable Object> all = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            all.add(value(i));
        }
        return Collections.unmodifiableList(all);
    }

    /**
     * The values by their names, in order.
     *
     * @throws UsageException if two columns have one name, or the row has no names
     */
    default Map<String, @Nullable Object> toMap() {
        if (names().size() != size()) {
            throw new UsageException(
                    ErrorCode.UNKNOWN_COLUMN, "The row has no names", "ask its result: result.mappings()");
        }
        return names().mapOf(this::value);
    }
}
