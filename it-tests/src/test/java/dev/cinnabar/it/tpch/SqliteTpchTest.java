package dev.cinnabar.it.tpch;

import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteTpchTest extends TpchTest {
    @RegisterExtension
    static final FreshDatabase DATABASE = FreshDatabase.on(Databases.sqlite());

    SqliteTpchTest() {
        super(DATABASE, "sqlite", "analyze");
    }
}
