package dev.cinnabar.orm;

/** How the other end of a relationship comes into memory. */
public enum LoadStrategy {
    /** As the session factory says; lazy, if it says nothing. */
    DEFAULT,
    /** By a statement of its own when it is asked for. */
    LAZY,
    /** When it is asked for of one object, by one statement for all objects that came with it in the same result. */
    BATCH,
    /** For all objects of a result by one statement more. */
    SELECT_IN,
    /** In the same statement, by a join. */
    JOINED,
    /** As {@link #SELECT_IN}. */
    SUBQUERY,
    /** Never by itself: the getter refuses, and names the option that would have loaded it. */
    RAISE,
    /** Never by a statement: an object that the session has is given, all else is refused. */
    RAISE_ON_SQL
}
