package dev.cinnabar.schema;

/**
 * The keys that a column takes part in by itself. Immutable.
 *
 * @param nullable whether {@code notNull()} was left unsaid
 */
public record ColumnKeys(boolean primaryKey, boolean nullable, boolean unique, boolean index) {
    static final ColumnKeys NONE = new ColumnKeys(false, true, false, false);
}
