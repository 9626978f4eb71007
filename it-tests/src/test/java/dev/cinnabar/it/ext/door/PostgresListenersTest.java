package dev.cinnabar.it.ext.door;

import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresListenersTest extends ListenersContract {
    @RegisterExtension
    static final FreshDatabase DATABASE = FreshDatabase.on(Databases.postgres());

    @Override
    String url() {
        return DATABASE.url();
    }
}
