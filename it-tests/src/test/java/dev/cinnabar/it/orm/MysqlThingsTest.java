package dev.cinnabar.it.orm;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class MysqlThingsTest extends ThingsContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }
}
