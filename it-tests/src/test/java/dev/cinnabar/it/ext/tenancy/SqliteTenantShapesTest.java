package dev.cinnabar.it.ext.tenancy;

import dev.cinnabar.it.ext.shapes.ShapesContract;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class SqliteTenantShapesTest extends ShapesContract {
    SqliteTenantShapesTest() {
        super(new TenantHider());
    }

    @Override
    protected DatabaseServer server() {
        return Databases.sqlite();
    }
}
