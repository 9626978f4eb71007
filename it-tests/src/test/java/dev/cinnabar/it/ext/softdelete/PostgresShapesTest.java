package dev.cinnabar.it.ext.softdelete;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class PostgresShapesTest extends ShapesContract {
    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }
}
