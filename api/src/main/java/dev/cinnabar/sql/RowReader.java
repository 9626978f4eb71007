package dev.cinnabar.sql;

import org.jspecify.annotations.Nullable;

/** The values of the current row, already of their Java types; positions count from 0. */
public interface RowReader {
    <T> @Nullable T value(int index);
}
