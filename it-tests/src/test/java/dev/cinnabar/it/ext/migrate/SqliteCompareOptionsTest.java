package dev.cinnabar.it.ext.migrate;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

/** What a program can say of a comparison, on SQLite. */
class SqliteCompareOptionsTest extends CompareOptionsContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }
}
