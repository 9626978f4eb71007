package dev.cinnabar.it.orm;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class SqliteQueryTest extends QueryContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }
}
