package dev.cinnabar.connect;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.schema.SchemaOperation;

/** A step that changes the schema is about to be made. A listener that throws stops it. */
public record BeforeDdl(Dialect dialect, SchemaOperation operation) implements ConnectionEvent {}
