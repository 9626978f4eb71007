package dev.cinnabar.it.ext.tenancy;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class SqliteTenantWritesTest extends TenantWritesContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }
}
