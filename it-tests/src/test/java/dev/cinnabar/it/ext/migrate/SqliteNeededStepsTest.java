package dev.cinnabar.it.ext.migrate;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

/** Needed steps on SQLite. */
class SqliteNeededStepsTest extends NeededStepsContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }
}
