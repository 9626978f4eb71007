package dev.cinnabar.it.connect;

import dev.cinnabar.testkit.server.Databases;

class MysqlTransactionTest extends TransactionContract {
    MysqlTransactionTest() {
        super(Databases.mysql());
    }
}
