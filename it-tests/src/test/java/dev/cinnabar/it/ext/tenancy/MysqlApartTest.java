package dev.cinnabar.it.ext.tenancy;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class MysqlApartTest extends ApartContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }

    @Override
    boolean hasSchemas() {
        return true;
    }
}
