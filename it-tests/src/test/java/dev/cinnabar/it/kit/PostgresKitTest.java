package dev.cinnabar.it.kit;

import dev.cinnabar.testkit.kit.DialectContract;
import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The kit on PostgreSQL. */
final class PostgresKitTest extends DialectContract {
    @RegisterExtension
    static final FreshDatabase DATABASE = FreshDatabase.on(Databases.postgres());

    @Override
    protected String url() {
        return DATABASE.url();
    }
}
