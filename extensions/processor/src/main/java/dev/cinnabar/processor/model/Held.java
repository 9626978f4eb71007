package dev.cinnabar.processor.model;

/** What a relationship holds its objects in. */
public enum Held {
    /** One object, and no collection. */
    ONE,
    LIST,
    SET,
    MAP,
    /** Statements alone. */
    WRITE_ONLY
}
