package dev.cinnabar.it.spring;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.testkit.server.Databases;

class MysqlTransactionTest extends TransactionContract {
    MysqlTransactionTest() {
        super(Databases.mysql());
    }

    @Override
    Object isolation(Connection connection) {
        return connection.queryRaw("SELECT @@transaction_isolation").one().value(0);
    }

    @Override
    Object serializable() {
        return "SERIALIZABLE";
    }
}
