package dev.cinnabar.it.orm;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class SqliteSilentBatchTest extends SilentUpdateContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }
}
