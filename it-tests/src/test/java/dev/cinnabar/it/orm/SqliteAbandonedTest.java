package dev.cinnabar.it.orm;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class SqliteAbandonedTest extends AbandonedContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }

    @Override
    String setting() {
        return "PRAGMA cache_size = 77";
    }

    @Override
    String question() {
        return "PRAGMA cache_size";
    }

    @Override
    String leadersUrl() {
        return jdbcUrl() + "?foreign_keys=true";
    }
}
