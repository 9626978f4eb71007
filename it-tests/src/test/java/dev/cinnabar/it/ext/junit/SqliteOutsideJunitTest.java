package dev.cinnabar.it.ext.junit;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class SqliteOutsideJunitTest extends OutsideContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }
}
