package dev.cinnabar.it.ext.junit;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class SqliteLifecycleJunitTest extends LifecycleContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }
}
