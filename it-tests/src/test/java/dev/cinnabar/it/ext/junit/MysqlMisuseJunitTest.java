package dev.cinnabar.it.ext.junit;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class MysqlMisuseJunitTest extends MisuseContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }
}
