package dev.cinnabar.it.connect;

import dev.cinnabar.testkit.server.Databases;

class PostgresStreamTest extends StreamContract {
    PostgresStreamTest() {
        super(Databases.postgres());
    }

    @Override
    String numbers(int rows) {
        return "SELECT x, 'some text beside the number' AS t FROM generate_series(1, " + rows + ") AS n(x)";
    }
}
