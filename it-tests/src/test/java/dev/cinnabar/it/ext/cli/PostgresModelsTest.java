package dev.cinnabar.it.ext.cli;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

/** Models of databases of Postgres. */
class PostgresModelsTest extends ModelsContract {
    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }
}
