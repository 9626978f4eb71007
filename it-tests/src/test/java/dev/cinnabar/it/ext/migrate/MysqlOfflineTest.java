package dev.cinnabar.it.ext.migrate;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

/** Scripts for MySQL. */
class MysqlOfflineTest extends OfflineContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }

    @Override
    String unreachable() {
        return "mysql://nobody@localhost:1/nowhere";
    }
}
