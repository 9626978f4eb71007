package dev.cinnabar.it.ext.softdelete;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class MysqlSoftDeleteGuideTest extends SoftDeleteGuideContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }
}
