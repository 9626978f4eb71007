package dev.cinnabar.it.connect;

import dev.cinnabar.testkit.server.Databases;

class MysqlRoutingTest extends RoutingContract {
    MysqlRoutingTest() {
        super(Databases.mysql());
    }
}
