package dev.cinnabar.it.orm;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class PostgresUnitOfWorkTest extends UnitOfWorkContract {
    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }
}
