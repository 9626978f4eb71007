package dev.cinnabar.schema;

/** What of a column is compared. */
public enum ColumnAspect {
    TYPE,
    NULLABILITY,
    /** Defaults, identities and computed values. */
    VALUE,
    COMMENT
}
