package dev.cinnabar.plugin;

import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.EntitySource;
import java.util.Optional;

/**
 * What must hold for the rows of entities that sessions read: rows of one tenant, rows that are not marked as deleted. It holds wherever
 * a statement of a session reads or changes them, in FROM, in joins, in subqueries, in what loads with its objects and later, and for what
 * UPDATE and DELETE meet. An object that the session has already is given if it holds in memory; the database is asked where that cannot be
 * told, as of conditions with a subquery. Statements of a connection, and what a flush writes, are not touched. Asked for each use in each
 * statement, on the thread of the session; so it may follow from what that thread is about. Shared by all threads.
 *
 * <pre>{@code
 * context.criteria(LoaderCriteria.of("soft-delete", entity -> SoftDelete.class.isAssignableFrom(entity.javaType())
 *         ? Optional.of(entity.table().column("deleted", BOOLEAN).isFalse())
 *         : Optional.empty()));
 * }</pre>
 */
public interface LoaderCriteria {
    /** By which a query may do without it. */
    String name();

    /**
     * The condition, said of the entity under its own name; empty where rows of that entity may all be read. What it says holds for the
     * kinds of the entity, of which it is not asked then.
     */
    Optional<Condition> conditionFor(EntitySource<?> entity);

    /**
     * Whether it may ever say something of the entity. Asked once for each entity and kept; statements over entities of which all criteria
     * say no are not looked through.
     */
    default boolean concerns(EntitySource<?> entity) {
        return true;
    }

    /** Whether no query may do without it: it holds even where one says {@code withoutCriteria()}. */
    default boolean isMandatory() {
        return false;
    }

    /** Whether statements that are written as text may run beside it, into which no condition can be put. */
    default boolean admitsText() {
        return true;
    }

    /**
     * What it says to sessions of which the program said something; itself where that does not matter. Asked once for each factory.
     *
     * @param context what the program said
     */
    default LoaderCriteria in(SessionContext context) {
        return this;
    }

    /** Criteria of that name. */
    static LoaderCriteria of(String name, Conditions conditions) {
        return new Named(name, conditions);
    }

    /** Gives the condition for an entity. */
    @FunctionalInterface
    interface Conditions {
        Optional<Condition> conditionFor(EntitySource<?> entity);
    }

    /** A name, and what says the conditions. */
    record Named(String name, Conditions conditions) implements LoaderCriteria {
        @Override
        public Optional<Condition> conditionFor(EntitySource<?> entity) {
            return conditions.conditionFor(entity);
        }
    }
}
