package dev.cinnabar.it.orm;

import dev.cinnabar.testkit.random.RandomSuite;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class PostgresHistoryTest extends HistoryContract {
    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }

    @Override
    RandomSuite suite() {
        return new RandomSuite("histories-postgresql", PostgresHistoryTest.class, 500, 3_000);
    }
}
