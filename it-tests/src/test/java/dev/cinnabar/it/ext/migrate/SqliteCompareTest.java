package dev.cinnabar.it.ext.migrate;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

/** Comparisons on SQLite. */
class SqliteCompareTest extends CompareContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }
}
