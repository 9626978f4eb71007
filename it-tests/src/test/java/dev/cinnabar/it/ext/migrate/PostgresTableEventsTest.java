package dev.cinnabar.it.ext.migrate;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

/** Events of tables on PostgreSQL. */
class PostgresTableEventsTest extends TableEventsContract {
    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }
}
