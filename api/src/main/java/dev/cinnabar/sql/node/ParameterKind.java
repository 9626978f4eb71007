package dev.cinnabar.sql.node;

/** How a named parameter takes its value. */
public enum ParameterKind {
    /** One value, sent as a parameter. */
    SINGLE,
    /** The values of an IN list. */
    LIST,
    /** The tuples of an IN list. */
    ROWS,
    /** One value, written into the text when the statement runs. */
    INLINE,
    /** The values of an IN list, written into the text when the statement runs. */
    INLINE_LIST,
    /** The tuples of an IN list, written into the text when the statement runs. */
    INLINE_ROWS
}
