package dev.cinnabar.it.connect;

import dev.cinnabar.testkit.server.Databases;

class SqliteStreamTest extends StreamContract {
    SqliteStreamTest() {
        super(Databases.sqlite());
    }

    @Override
    String numbers(int rows) {
        return "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < " + rows
                + ") SELECT x, 'some text beside the number' AS t FROM n";
    }
}
