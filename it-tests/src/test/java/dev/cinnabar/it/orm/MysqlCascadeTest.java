package dev.cinnabar.it.orm;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class MysqlCascadeTest extends CascadeContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }
}
