package dev.cinnabar.it.orm;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class PostgresLeftSideTest extends LeftSideContract {
    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }
}
