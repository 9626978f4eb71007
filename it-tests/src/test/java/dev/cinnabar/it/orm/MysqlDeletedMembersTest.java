package dev.cinnabar.it.orm;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class MysqlDeletedMembersTest extends DeletedMembersContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }
}
