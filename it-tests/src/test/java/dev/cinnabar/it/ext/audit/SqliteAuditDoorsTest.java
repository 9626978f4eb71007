package dev.cinnabar.it.ext.audit;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class SqliteAuditDoorsTest extends AuditDoorsContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }
}
