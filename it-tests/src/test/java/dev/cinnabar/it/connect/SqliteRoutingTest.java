package dev.cinnabar.it.connect;

import dev.cinnabar.testkit.server.Databases;

class SqliteRoutingTest extends RoutingContract {
    SqliteRoutingTest() {
        super(Databases.sqlite());
    }
}
