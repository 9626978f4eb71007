package dev.cinnabar.sql.node;

/** A condition, or a value to compare with, and what it gives. */
public record CaseBranch(Node condition, Node result) {}
