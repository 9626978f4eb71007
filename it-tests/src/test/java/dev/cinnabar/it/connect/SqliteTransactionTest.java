package dev.cinnabar.it.connect;

import dev.cinnabar.testkit.server.Databases;

class SqliteTransactionTest extends TransactionContract {
    SqliteTransactionTest() {
        super(Databases.sqlite());
    }
}
