package dev.cinnabar.it.ext.async;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class PostgresAsyncTest extends AsyncContract {
    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }

    @Override
    String slow() {
        return "SELECT pg_sleep(60)";
    }
}
