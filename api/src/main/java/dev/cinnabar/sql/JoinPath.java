package dev.cinnabar.sql;

import java.util.List;

/**
 * A way from rows to those that belong to them elsewhere, which carries its own condition: a foreign key between two tables
 * ({@link Sql#path(Table, Table)}), or whatever else says what the rows at both ends have in common. Immutable.
 *
 * @param <E> where it begins
 * @param <T> what stands at its other end
 */
public interface JoinPath<E, T> {
    /** Where it begins: what a query is read from that joins along the path and says no FROM. */
    FromItem start();

    /** What a row is known by where the path begins; read along with the row, whatever else is selected. */
    List<Expression<?>> near();

    /** What equals that at the other end, one for each of {@link #near}. */
    List<Expression<?>> far();

    /** The joins that lead from rows where the path begins to those at its other end. */
    List<JoinStep> steps();

    /** Lets a query read the other end: adds its FROM, and what else must hold there. */
    <R> Select<R> reach(Select<R> each);
}
