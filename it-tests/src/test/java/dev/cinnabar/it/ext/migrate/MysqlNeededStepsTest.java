package dev.cinnabar.it.ext.migrate;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

/** Needed steps on MySQL. */
class MysqlNeededStepsTest extends NeededStepsContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }
}
