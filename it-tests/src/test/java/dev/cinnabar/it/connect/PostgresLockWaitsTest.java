package dev.cinnabar.it.connect;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.testkit.server.Databases;

class PostgresLockWaitsTest extends LockWaitsContract {
    PostgresLockWaitsTest() {
        super(Databases.postgres());
    }

    @Override
    String limit(Connection connection) {
        return connection.queryRaw("SHOW lock_timeout").scalarOne(Object.class).toString();
    }

    @Override
    String thirtySeconds() {
        return "30s";
    }
}
