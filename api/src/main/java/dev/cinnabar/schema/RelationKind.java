package dev.cinnabar.schema;

/** What can stand in FROM by its own name. */
public enum RelationKind {
    TABLE,
    VIEW,
    MATERIALIZED_VIEW
}
