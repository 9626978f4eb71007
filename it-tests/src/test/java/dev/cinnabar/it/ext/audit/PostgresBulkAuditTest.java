package dev.cinnabar.it.ext.audit;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class PostgresBulkAuditTest extends BulkAuditContract {
    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }
}
