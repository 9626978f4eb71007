package dev.cinnabar.it.ext.tenancy;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class PostgresTenancyTest extends TenancyContract {
    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }
}
