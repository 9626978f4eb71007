package dev.cinnabar.it.orm;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class MysqlBulkStatementsTest extends BulkStatementsContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }
}
