package dev.cinnabar.it.bench.http;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class PostgresHttpLoadTest extends HttpLoadContract {
    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }
}
