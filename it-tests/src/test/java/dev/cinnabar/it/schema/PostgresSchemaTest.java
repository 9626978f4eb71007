package dev.cinnabar.it.schema;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

/** Schemas on PostgreSQL. */
class PostgresSchemaTest extends SchemaContract {
    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }
}
