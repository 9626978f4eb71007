package dev.cinnabar.it.ext.junit;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class PostgresOutsideJunitTest extends OutsideContract {
    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }
}
