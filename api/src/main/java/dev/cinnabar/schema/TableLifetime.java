package dev.cinnabar.schema;

/** How long a table stands. */
public enum TableLifetime implements TableElement {
    /** Until it is dropped. */
    PERMANENT,
    /** As long as the connection; seen by it alone. */
    TEMPORARY
}
