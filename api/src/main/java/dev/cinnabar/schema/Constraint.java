package dev.cinnabar.schema;

/** A rule that a table's rows must meet. Immutable. */
public sealed interface Constraint extends TableElement
        permits PrimaryKey, UniqueConstraint, ForeignKey, CheckConstraint, Exclusion {
    /** Its name, or an empty text where the naming convention gives one. */
    String name();

    /** The same under another name. */
    Constraint named(String name);
}
