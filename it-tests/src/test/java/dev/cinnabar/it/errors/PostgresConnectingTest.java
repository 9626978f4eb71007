package dev.cinnabar.it.errors;

import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresConnectingTest extends ConnectingTest {
    @RegisterExtension
    static final FreshDatabase DATABASE = FreshDatabase.on(Databases.postgres());

    PostgresConnectingTest() {
        super(DATABASE);
    }
}
