package dev.cinnabar.plugin;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.SchemaReader;

/**
 * Stands between a dialect's reader of schemas and all who ask it: inspectors, reflection, comparisons of a schema with its models. It may
 * leave out what is a plugin's own affair, give a column a better type, or read what the dialect does not. A reader that leaves a table out
 * leaves it out of {@code relations}; {@code tables} is asked for those alone. Shared by all threads.
 */
@FunctionalInterface
public interface SchemaReading {
    /** The reader to ask in the place of another, which is the dialect's or that of a plugin before. */
    SchemaReader over(SchemaReader reader, Dialect dialect);
}
