package dev.cinnabar.it.orm;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class PostgresKindCriteriaTest extends KindCriteriaContract {
    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }
}
