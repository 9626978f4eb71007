package dev.cinnabar.sql.node;

/** How a named parameter takes its value. */
public enum ParameterKind {
    /** One value, sent as a parameter. */
    SINGLE,
    /** The values of an IN list. */
    LIST,
    /** One value, written into the text when the statement runs. */
    INLINE
}
