package dev.cinnabar.it.orm;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class PostgresMergeTest extends MergeContract {
    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }
}
