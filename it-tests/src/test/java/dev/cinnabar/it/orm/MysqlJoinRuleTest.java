package dev.cinnabar.it.orm;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class MysqlJoinRuleTest extends JoinRuleContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }
}
