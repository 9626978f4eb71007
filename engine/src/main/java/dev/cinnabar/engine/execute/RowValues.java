package dev.cinnabar.engine.execute;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.type.SqlType;
import org.jspecify.annotations.Nullable;

/** The values of many rows, each in the order of the places that the statement for one row has. */
interface RowValues {
    /** How many rows there are. */
    int size();

    /** Writes the values of a row into an array. */
    void read(int row, @Nullable Object[] into, int at);

    /** Refuses a value of another class than its place has. */
    static @Nullable Object checked(@Nullable Object value, SqlType<?> type, String subject) {
        if (value != null && !type.javaType().isInstance(value)) {
            throw new UsageException(
                    ErrorCode.WRONG_TYPE,
                    "A value of class " + value.getClass().getName() + " was given for " + subject + ", which holds "
                            + type.name(),
                    "give a " + type.javaType().getSimpleName()
                            + " in every row; rows with expressions are inserted one by one");
        }
        return value;
    }
}
