package dev.cinnabar.it.ext.migrate;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import org.junit.jupiter.api.Tag;

/** Models with earlier names on PostgreSQL. */
@Tag("servers")
class PostgresRenamedModelsTest extends RenamedModelsContract {
    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }
}
