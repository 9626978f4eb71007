package dev.cinnabar.it.guide;

import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class MysqlComingFromTest extends ComingFromContract {
    @RegisterExtension
    static final FreshDatabase DATABASE = FreshDatabase.on(Databases.mysql());

    @Override
    String url() {
        return DATABASE.url();
    }

    @Override
    String jdbcUrl() {
        return DATABASE.jdbcUrl();
    }
}
