package dev.cinnabar.it.ext.junit;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class PostgresSessionJunitTest extends SessionContract {
    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }
}
