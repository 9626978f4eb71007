package dev.cinnabar.it.orm;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class PostgresAbandonedTest extends AbandonedContract {
    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }

    @Override
    String setting() {
        return "SET work_mem = '7MB'";
    }

    @Override
    String question() {
        return "SHOW work_mem";
    }
}
