package dev.cinnabar.orm;

/**
 * A relationship was loaded for one object after the other, by so many statements. It is told once for each session and relationship,
 * where the log warns of it. Immutable.
 */
public record LoadedOneByOne(Session session, Relation<?, ?> relation, int statements) {}
