package dev.cinnabar.it.ext.migrate;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

/** Models with earlier names on SQLite. */
class SqliteRenamedModelsTest extends RenamedModelsContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }
}
