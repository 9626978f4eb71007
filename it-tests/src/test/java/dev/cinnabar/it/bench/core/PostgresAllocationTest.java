package dev.cinnabar.it.bench.core;

import dev.cinnabar.it.bench.AllocationContract;
import dev.cinnabar.it.bench.BenchDatabase;

class PostgresAllocationTest extends AllocationContract<CoreContender> {
    PostgresAllocationTest() {
        super(new CoreSuite(), BenchDatabase.POSTGRES);
    }
}
