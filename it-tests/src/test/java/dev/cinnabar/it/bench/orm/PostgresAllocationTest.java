package dev.cinnabar.it.bench.orm;

import dev.cinnabar.it.bench.AllocationContract;
import dev.cinnabar.it.bench.BenchDatabase;

class PostgresAllocationTest extends AllocationContract<OrmContender> {
    PostgresAllocationTest() {
        super(new OrmSuite(), BenchDatabase.POSTGRES);
    }
}
