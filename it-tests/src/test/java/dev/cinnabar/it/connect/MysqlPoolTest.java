package dev.cinnabar.it.connect;

import dev.cinnabar.testkit.server.Databases;

class MysqlPoolTest extends PoolContract {
    MysqlPoolTest() {
        super(Databases.mysql());
    }
}
