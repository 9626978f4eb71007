package dev.cinnabar.it.ext.migrate;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

/** Scripts for PostgreSQL. */
class PostgresOfflineTest extends OfflineContract {
    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }

    @Override
    String unreachable() {
        return "postgresql://nobody@localhost:1/nowhere";
    }
}
