package dev.cinnabar.it.orm;

import dev.cinnabar.testkit.random.RandomSuite;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class SqliteHistoryTest extends HistoryContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }

    @Override
    RandomSuite suite() {
        return new RandomSuite("histories-sqlite", SqliteHistoryTest.class, 5_000, 40_000);
    }
}
