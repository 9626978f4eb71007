package dev.cinnabar.schema;

import dev.cinnabar.type.DialectInfo;
import java.util.List;

/** What can be asked how its schema stands, and told how it shall stand: an engine or a connection. */
public interface Database {
    DialectInfo dialect();

    /** A new inspector, with nothing remembered yet. */
    Inspector inspector();

    /** Takes the steps, in their order; in one transaction where the database rolls back DDL. */
    void apply(List<? extends SchemaOperation> operations);
}
