package dev.cinnabar.it.orm;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class SqliteThingsTest extends ThingsContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }
}
