package dev.cinnabar.it.ext.migrate;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import org.junit.jupiter.api.Tag;

/** What a program can say of a comparison, on MySQL. */
@Tag("servers")
class MysqlCompareOptionsTest extends CompareOptionsContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }
}
