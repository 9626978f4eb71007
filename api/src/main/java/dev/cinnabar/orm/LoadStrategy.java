package dev.cinnabar.orm;

/** How the other end of a relationship comes into memory. */
public enum LoadStrategy {
    /** As the session factory says; lazy, if it says nothing. */
    DEFAULT,
    /** By a statement of its own when it is asked for. */
    LAZY,
    /** For all objects of a result by one statement more. */
    SELECT_IN,
    /** In the same statement, by a join. */
    JOINED,
    /** As {@link #SELECT_IN}. */
    SUBQUERY,
    /** Never by itself: the getter refuses, and names the option that would have loaded it. */
    RAISE
}
