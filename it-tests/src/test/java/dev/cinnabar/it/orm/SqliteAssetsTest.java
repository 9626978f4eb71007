package dev.cinnabar.it.orm;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class SqliteAssetsTest extends AssetsContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }
}
