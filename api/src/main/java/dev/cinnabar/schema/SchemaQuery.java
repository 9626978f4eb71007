package dev.cinnabar.schema;

/** A query said in the statement language, as a view holds it. */
public interface SchemaQuery {}
