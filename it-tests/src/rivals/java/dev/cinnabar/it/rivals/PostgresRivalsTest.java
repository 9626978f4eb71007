package dev.cinnabar.it.rivals;

import dev.cinnabar.it.bench.BenchDatabase;

class PostgresRivalsTest extends RivalsContract {
    PostgresRivalsTest() {
        super(BenchDatabase.POSTGRES);
    }
}
