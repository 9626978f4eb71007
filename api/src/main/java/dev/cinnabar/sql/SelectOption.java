package dev.cinnabar.sql;

/**
 * How the entities of a query are loaded; what it says is known to the session that executes the query. Immutable.
 *
 * @param <E> the class of the entities that it speaks of
 */
public interface SelectOption<E> {}
