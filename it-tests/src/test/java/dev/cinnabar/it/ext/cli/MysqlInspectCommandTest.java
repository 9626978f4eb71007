package dev.cinnabar.it.ext.cli;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class MysqlInspectCommandTest extends InspectCommandContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }
}
