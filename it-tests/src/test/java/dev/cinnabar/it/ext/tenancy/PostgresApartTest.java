package dev.cinnabar.it.ext.tenancy;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class PostgresApartTest extends ApartContract {
    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }

    @Override
    boolean hasSchemas() {
        return true;
    }
}
