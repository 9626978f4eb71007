package dev.cinnabar.it.tpch;

import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresTpchTest extends TpchTest {
    @RegisterExtension
    static final FreshDatabase DATABASE = FreshDatabase.on(Databases.postgres());

    PostgresTpchTest() {
        super(DATABASE, "postgresql", "analyze");
    }
}
