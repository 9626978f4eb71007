package dev.cinnabar.it.orm;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class MysqlConcreteTest extends ConcreteContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }
}
