package dev.cinnabar.it.orm;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class PostgresLockingTest extends LockingContract {
    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }
}
