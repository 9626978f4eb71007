package dev.cinnabar.it.orm;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class MysqlKindCriteriaTest extends KindCriteriaContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }
}
