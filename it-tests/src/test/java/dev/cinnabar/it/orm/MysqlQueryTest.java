package dev.cinnabar.it.orm;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class MysqlQueryTest extends QueryContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }

    @Override
    String keyShare() {
        return "FOR SHARE";
    }
}
