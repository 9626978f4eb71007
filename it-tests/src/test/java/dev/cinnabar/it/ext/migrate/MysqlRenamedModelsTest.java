package dev.cinnabar.it.ext.migrate;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import org.junit.jupiter.api.Tag;

/** Models with earlier names on MySQL. */
@Tag("servers")
class MysqlRenamedModelsTest extends RenamedModelsContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }
}
