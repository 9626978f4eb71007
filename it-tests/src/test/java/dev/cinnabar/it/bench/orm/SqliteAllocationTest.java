package dev.cinnabar.it.bench.orm;

import dev.cinnabar.it.bench.AllocationContract;
import dev.cinnabar.it.bench.BenchDatabase;

class SqliteAllocationTest extends AllocationContract<OrmContender> {
    SqliteAllocationTest() {
        super(new OrmSuite(), BenchDatabase.SQLITE);
    }
}
