package dev.cinnabar.schema;

/**
 * A column that a statement on {@code E}, an entity or a table, may write; or several that are written together.
 *
 * @param <E> what the column belongs to
 * @param <T> the Java type of its values
 */
public interface Assignable<E, T> {
    /** The column's name in the database. */
    String columnName();
}
