package dev.cinnabar.it.ext.migrate;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

/** Migrations on SQLite. */
class SqliteMigrationTest extends MigrationContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }
}
