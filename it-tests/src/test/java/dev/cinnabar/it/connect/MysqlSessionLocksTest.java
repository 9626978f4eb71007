package dev.cinnabar.it.connect;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.testkit.server.Databases;

class MysqlSessionLocksTest extends SessionLocksContract {
    MysqlSessionLocksTest() {
        super(Databases.mysql());
    }

    @Override
    String sessionOf(Connection connection) {
        return connection.queryRaw("SELECT CAST(CONNECTION_ID() AS CHAR)").scalarOne(String.class);
    }
}
