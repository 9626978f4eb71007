package dev.cinnabar.it.orm;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class SqliteUnitOfWorkTest extends UnitOfWorkContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }
}
