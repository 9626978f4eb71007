package dev.cinnabar.it.schema;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

/** Schemas on SQLite. */
class SqliteSchemaTest extends SchemaContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }
}
