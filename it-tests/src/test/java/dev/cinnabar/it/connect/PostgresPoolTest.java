package dev.cinnabar.it.connect;

import dev.cinnabar.testkit.server.Databases;

class PostgresPoolTest extends PoolContract {
    PostgresPoolTest() {
        super(Databases.postgres());
    }
}
