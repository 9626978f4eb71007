package dev.cinnabar.schema;

/** How a foreign key of several columns treats a row in which some of them are empty. */
public enum MatchKind {
    SIMPLE,
    FULL,
    PARTIAL
}
