package dev.cinnabar.it.ext.junit;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class MysqlOutsideJunitTest extends OutsideContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }
}
