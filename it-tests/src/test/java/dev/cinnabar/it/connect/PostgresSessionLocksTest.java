package dev.cinnabar.it.connect;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.testkit.server.Databases;

class PostgresSessionLocksTest extends SessionLocksContract {
    PostgresSessionLocksTest() {
        super(Databases.postgres());
    }

    @Override
    String sessionOf(Connection connection) {
        return connection.queryRaw("SELECT CAST(pg_backend_pid() AS text)").scalarOne(String.class);
    }
}
