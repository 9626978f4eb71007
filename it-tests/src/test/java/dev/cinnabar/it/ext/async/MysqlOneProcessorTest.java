package dev.cinnabar.it.ext.async;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import java.util.Map;

class MysqlOneProcessorTest extends OneProcessorContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }

    @Override
    String prefix() {
        return "Mysql";
    }

    @Override
    Map<String, String> environment(String url) {
        return Map.of("CINNABAR_TEST_MYSQL_URL", url);
    }
}
