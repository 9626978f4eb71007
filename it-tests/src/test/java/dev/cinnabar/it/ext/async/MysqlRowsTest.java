package dev.cinnabar.it.ext.async;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class MysqlRowsTest extends RowsContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }
}
