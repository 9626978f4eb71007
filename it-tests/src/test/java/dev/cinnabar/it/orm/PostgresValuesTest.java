package dev.cinnabar.it.orm;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class PostgresValuesTest extends ValuesContract {
    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }
}
