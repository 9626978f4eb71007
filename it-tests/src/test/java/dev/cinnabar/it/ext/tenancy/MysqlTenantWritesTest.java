package dev.cinnabar.it.ext.tenancy;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class MysqlTenantWritesTest extends TenantWritesContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }
}
