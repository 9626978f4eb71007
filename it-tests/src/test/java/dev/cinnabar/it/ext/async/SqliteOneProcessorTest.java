package dev.cinnabar.it.ext.async;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import java.util.Map;

class SqliteOneProcessorTest extends OneProcessorContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }

    @Override
    String prefix() {
        return "Sqlite";
    }

    @Override
    Map<String, String> environment(String url) {
        return Map.of();
    }
}
