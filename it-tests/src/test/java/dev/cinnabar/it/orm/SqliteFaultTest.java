package dev.cinnabar.it.orm;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class SqliteFaultTest extends FaultContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }
}
