package dev.cinnabar.it.ext.migrate;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import org.junit.jupiter.api.Tag;

/** Comparisons on PostgreSQL. */
@Tag("servers")
class PostgresCompareTest extends CompareContract {
    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }
}
