package dev.cinnabar.it.bench.orm;

import dev.cinnabar.it.bench.AllocationContract;
import dev.cinnabar.it.bench.BenchDatabase;
import java.util.Set;

class PostgresAllocationTest extends AllocationContract<OrmContender> {
    PostgresAllocationTest() {
        super(
                new OrmSuite(),
                BenchDatabase.POSTGRES,
                Set.of("a", "b1", "c1", "d", "e1", "f1", "g1", "g2", "h", "hb", "j"));
    }
}
