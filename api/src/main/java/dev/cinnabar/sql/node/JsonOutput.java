package dev.cinnabar.sql.node;

/** As what a part of a JSON document comes back. */
public enum JsonOutput {
    /** A document. */
    JSON,
    /** Text without its quotes. */
    TEXT
}
