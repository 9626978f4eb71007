package dev.cinnabar.it.ext.audit;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class MysqlStampsTest extends StampsContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }
}
