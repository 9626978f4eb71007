package dev.cinnabar.it.bench.http;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class MysqlHttpLoadTest extends HttpLoadContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }
}
