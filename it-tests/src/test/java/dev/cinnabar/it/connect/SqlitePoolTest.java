package dev.cinnabar.it.connect;

import dev.cinnabar.testkit.server.Databases;

class SqlitePoolTest extends PoolContract {
    SqlitePoolTest() {
        super(Databases.sqlite());
    }
}
