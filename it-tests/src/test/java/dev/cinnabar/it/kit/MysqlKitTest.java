package dev.cinnabar.it.kit;

import dev.cinnabar.testkit.kit.DialectContract;
import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The kit on MySQL. */
final class MysqlKitTest extends DialectContract {
    @RegisterExtension
    static final FreshDatabase DATABASE = FreshDatabase.on(Databases.mysql());

    @Override
    protected String url() {
        return DATABASE.url();
    }
}
