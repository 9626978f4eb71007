package dev.cinnabar.it.ext.audit;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class SqliteStampsTest extends StampsContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }
}
