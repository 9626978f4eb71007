package dev.cinnabar.it.bench.http;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class SqliteHttpLoadTest extends HttpLoadContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }
}
