package dev.cinnabar.it.bench.core;

import dev.cinnabar.it.bench.AllocationContract;
import dev.cinnabar.it.bench.BenchDatabase;

class SqliteAllocationTest extends AllocationContract<CoreContender> {
    SqliteAllocationTest() {
        super(new CoreSuite(), BenchDatabase.SQLITE);
    }
}
