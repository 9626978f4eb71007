package dev.cinnabar.it.ext.async;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class SqliteAsyncTest extends AsyncContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }

    @Override
    String slow() {
        return "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 10000000000) SELECT count(*) FROM n";
    }
}
