package dev.cinnabar.schema;

/** An expression said in the statement language, as an index, a computed column or a default holds it. */
public interface SchemaExpression extends SchemaSql {}
