package dev.cinnabar.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a statement changed. Immutable. */
public interface Changed {
    /** The rows that it inserted, updated or deleted; for an update those that matched, changed or not. */
    long rowCount();

    /**
     * The keys that the database made for the rows inserted, in the order of the rows. Empty where it made none or does not tell.
     */
    List<Row> generatedKeys();

    /**
     * The key that the database made for the only row inserted.
     *
     * @throws dev.cinnabar.error.ResultException if it made none, or several
     */
    <T> T generatedKey(Class<T> type);

    /** The value of {@link #generatedKey}, or null. */
    default <T> @Nullable T generatedKeyOrNull(Class<T> type) {
        return generatedKeys().isEmpty() ? null : generatedKey(type);
    }
}
