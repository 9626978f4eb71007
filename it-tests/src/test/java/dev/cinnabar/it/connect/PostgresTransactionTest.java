package dev.cinnabar.it.connect;

import dev.cinnabar.testkit.server.Databases;

class PostgresTransactionTest extends TransactionContract {
    PostgresTransactionTest() {
        super(Databases.postgres());
    }
}
