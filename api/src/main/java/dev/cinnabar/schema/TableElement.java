package dev.cinnabar.schema;

/** What a table is made of: columns, constraints, indexes, options. Immutable. */
public interface TableElement {}
