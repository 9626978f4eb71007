package dev.cinnabar.it.spring;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.testkit.server.Databases;

class SqliteTransactionTest extends TransactionContract {
    SqliteTransactionTest() {
        super(Databases.sqlite());
    }

    @Override
    Object isolation(Connection connection) {
        return connection.queryRaw("PRAGMA read_uncommitted").one().value(0);
    }

    @Override
    Object serializable() {
        return 0;
    }
}
