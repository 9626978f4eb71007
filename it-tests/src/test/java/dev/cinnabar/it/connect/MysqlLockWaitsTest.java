package dev.cinnabar.it.connect;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.testkit.server.Databases;

class MysqlLockWaitsTest extends LockWaitsContract {
    MysqlLockWaitsTest() {
        super(Databases.mysql());
    }

    @Override
    String limit(Connection connection) {
        return connection
                .queryRaw("SELECT CONCAT(@@lock_wait_timeout, ' ', @@innodb_lock_wait_timeout)")
                .scalarOne(Object.class)
                .toString();
    }

    @Override
    String thirtySeconds() {
        return "30 30";
    }
}
