package dev.cinnabar.it.orm;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class MysqlTradeOptionTest extends TradeOptionContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }
}
