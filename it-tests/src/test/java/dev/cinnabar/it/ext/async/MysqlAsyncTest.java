package dev.cinnabar.it.ext.async;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class MysqlAsyncTest extends AsyncContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }

    @Override
    String slow() {
        return "SELECT sleep(60)";
    }
}
