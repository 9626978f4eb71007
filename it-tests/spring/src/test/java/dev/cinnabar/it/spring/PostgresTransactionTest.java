package dev.cinnabar.it.spring;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.testkit.server.Databases;

class PostgresTransactionTest extends TransactionContract {
    PostgresTransactionTest() {
        super(Databases.postgres());
    }

    @Override
    Object isolation(Connection connection) {
        return connection.queryRaw("SHOW transaction_isolation").one().value(0);
    }

    @Override
    Object serializable() {
        return "serializable";
    }
}
