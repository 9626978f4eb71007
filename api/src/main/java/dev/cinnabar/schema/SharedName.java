package dev.cinnabar.schema;

/** The parts of tables whose names a database may keep for the whole schema, so that two tables cannot use one twice. */
public enum SharedName {
    CHECK,
    FOREIGN_KEY,
    INDEX
}
