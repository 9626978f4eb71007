package dev.cinnabar.it.ext.cli;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

/** What is wrong with scripts or the database, on SQLite. */
class SqliteBadInputTest extends BadInputContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }
}
