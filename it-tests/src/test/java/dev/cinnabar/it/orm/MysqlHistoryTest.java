package dev.cinnabar.it.orm;

import dev.cinnabar.testkit.random.RandomSuite;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class MysqlHistoryTest extends HistoryContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }

    @Override
    RandomSuite suite() {
        return new RandomSuite("histories-mysql", MysqlHistoryTest.class, 500, 3_000);
    }
}
