package dev.cinnabar.sql;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of the current row, already of their Java types; positions count from 0. */
public interface RowReader {
    <T> @Nullable T value(int index);

    /** The list that belongs to the row. */
    default <T> List<T> many(Many<T> list) {
        throw new UsageException(
                ErrorCode.BAD_STATEMENT,
                "These rows hold no lists: many(…) needs a connection that can send another statement.",
                "execute the query on a connection");
    }
}
