package dev.cinnabar.it.connect;

import dev.cinnabar.testkit.server.Databases;

class MysqlStreamTest extends StreamContract {
    MysqlStreamTest() {
        super(Databases.mysql());
    }

    @Override
    String numbers(int rows) {
        return "WITH RECURSIVE n(x) AS (SELECT 0 UNION ALL SELECT x + 1 FROM n WHERE x < 999)"
                + " SELECT a.x * 1000 + b.x AS x, 'some text beside the number' AS t FROM n a, n b, (SELECT x FROM n WHERE x < "
                + rows / 1_000_000 + ") c";
    }
}
