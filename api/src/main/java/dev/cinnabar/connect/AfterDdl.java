package dev.cinnabar.connect;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.schema.SchemaOperation;

/** A step that changes the schema has been made. */
public record AfterDdl(Dialect dialect, SchemaOperation operation) implements ConnectionEvent {}
