package dev.cinnabar.it.ext.softdelete;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class SqliteSoftDeleteTest extends SoftDeleteContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }
}
