package dev.cinnabar.it.ext.async;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class SqliteRowsTest extends RowsContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }
}
