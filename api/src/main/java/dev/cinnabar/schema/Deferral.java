package dev.cinnabar.schema;

/** When a constraint is checked. */
public enum Deferral {
    /** With each statement; nothing is written into the DDL. */
    NONE,
    /** With each statement, unless a transaction puts it off. */
    DEFERRABLE,
    /** At the end of the transaction. */
    INITIALLY_DEFERRED
}
