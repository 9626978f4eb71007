package dev.cinnabar.it.rivals;

import dev.cinnabar.it.bench.BenchDatabase;

class SqliteRivalsTest extends RivalsContract {
    SqliteRivalsTest() {
        super(BenchDatabase.SQLITE);
    }
}
