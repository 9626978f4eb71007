package dev.cinnabar.schema;

import org.jspecify.annotations.Nullable;

/**
 * How a part of an index is sorted. Immutable.
 *
 * @param nullsFirst where empty values stand; null for the database's usual place
 */
public record IndexOrder(boolean descending, @Nullable Boolean nullsFirst) {
    static final IndexOrder NONE = new IndexOrder(false, null);
}
