package dev.cinnabar.it.ext.cli;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

/** Models of databases of Sqlite. */
class SqliteModelsTest extends ModelsContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }
}
