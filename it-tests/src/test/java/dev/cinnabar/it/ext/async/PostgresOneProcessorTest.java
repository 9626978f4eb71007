package dev.cinnabar.it.ext.async;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import java.util.Map;

class PostgresOneProcessorTest extends OneProcessorContract {
    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }

    @Override
    String prefix() {
        return "Postgres";
    }

    @Override
    Map<String, String> environment(String url) {
        return Map.of("CINNABAR_TEST_POSTGRES_URL", url);
    }
}
