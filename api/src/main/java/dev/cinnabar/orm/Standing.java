package dev.cinnabar.orm;

/** Where the rows of a kind of an entity stand. */
enum Standing {
    /** In the tables of the entity. */
    WITHIN,
    /** There, and in a table of its own what comes with the kind. */
    UNDER,
    /** In a table of its own that has everything. */
    ALONE
}
