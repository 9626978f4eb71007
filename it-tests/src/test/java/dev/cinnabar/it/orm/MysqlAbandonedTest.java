package dev.cinnabar.it.orm;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class MysqlAbandonedTest extends AbandonedContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }

    @Override
    String setting() {
        return "SET SESSION lock_wait_timeout = 77";
    }

    @Override
    String question() {
        return "SELECT @@lock_wait_timeout";
    }
}
