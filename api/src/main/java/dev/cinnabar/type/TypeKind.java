package dev.cinnabar.type;

/** The standard's families of types; each dialect has a word and an adapter for every one of them. */
public enum TypeKind {
    SMALLINT,
    INTEGER,
    BIGINT,
    DECIMAL,
    REAL,
    DOUBLE,
    BOOLEAN,
    CHAR,
    VARCHAR,
    TEXT,
    /** Bytes, with or without a greatest length. */
    BINARY,
    DATE,
    TIME,
    /** Time of day with an offset. */
    TIME_WITH_ZONE,
    /** Date and time on no particular clock. */
    DATETIME,
    /** A moment: stored in UTC, whatever the session's zone. */
    TIMESTAMP,
    /** A span of days, hours, minutes and seconds. */
    INTERVAL,
    UUID,
    /** A JSON document, as text. */
    JSON
}
