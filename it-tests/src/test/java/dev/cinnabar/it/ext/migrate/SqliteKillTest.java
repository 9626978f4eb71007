package dev.cinnabar.it.ext.migrate;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

/** Killed programs on SQLite. */
class SqliteKillTest extends KillContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }
}
