package dev.cinnabar.sql.node;

/** A column and what an insert or update writes into it. */
public record Assignment(String column, Node value) {}
