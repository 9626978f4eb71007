package dev.cinnabar.it.orm;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class SqliteTradeQueryTest extends TradeQueryContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }
}
