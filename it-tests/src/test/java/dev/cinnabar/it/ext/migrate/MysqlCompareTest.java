package dev.cinnabar.it.ext.migrate;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import org.junit.jupiter.api.Tag;

/** Comparisons on MySQL. */
@Tag("servers")
class MysqlCompareTest extends CompareContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }
}
