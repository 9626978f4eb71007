package dev.cinnabar.schema;

/** A condition said in the statement language, as a check or a partial index holds it. */
public interface SchemaCondition extends SchemaSql {}
