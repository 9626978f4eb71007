package dev.cinnabar.it.connect;

import dev.cinnabar.testkit.server.Databases;

class PostgresRoutingTest extends RoutingContract {
    PostgresRoutingTest() {
        super(Databases.postgres());
    }
}
