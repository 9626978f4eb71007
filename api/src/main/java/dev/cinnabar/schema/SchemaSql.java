package dev.cinnabar.schema;

/** A piece of SQL inside a definition: said in the statement language, or as {@link SqlText}. */
public interface SchemaSql {}
