package dev.cinnabar.it.connect;

import dev.cinnabar.testkit.server.Databases;

class PostgresResultTest extends ResultContract {
    PostgresResultTest() {
        super(Databases.postgres());
    }
}
