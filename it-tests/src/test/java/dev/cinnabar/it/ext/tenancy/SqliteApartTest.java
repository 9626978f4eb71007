package dev.cinnabar.it.ext.tenancy;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class SqliteApartTest extends ApartContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }

    @Override
    boolean hasSchemas() {
        return false;
    }
}
