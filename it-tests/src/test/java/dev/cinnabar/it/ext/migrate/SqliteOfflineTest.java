package dev.cinnabar.it.ext.migrate;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

/** Scripts for SQLite. */
class SqliteOfflineTest extends OfflineContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }

    @Override
    String unreachable() {
        return "sqlite:////nowhere/at/all.db";
    }
}
