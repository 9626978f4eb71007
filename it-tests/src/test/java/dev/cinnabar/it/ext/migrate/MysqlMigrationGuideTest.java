package dev.cinnabar.it.ext.migrate;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class MysqlMigrationGuideTest extends MigrationGuideContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }
}
