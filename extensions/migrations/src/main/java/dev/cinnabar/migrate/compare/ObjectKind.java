package dev.cinnabar.migrate.compare;

/** A kind of thing that is compared. */
public enum ObjectKind {
    SCHEMA,
    TABLE,
    COLUMN,
    PRIMARY_KEY,
    UNIQUE,
    INDEX,
    FOREIGN_KEY,
    CHECK,
    EXCLUSION,
    VIEW,
    SEQUENCE,
    ENUM,
    /** What a plugin brings. */
    OTHER
}
