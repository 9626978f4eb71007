package dev.cinnabar.it.bench.orm;

import dev.cinnabar.it.bench.AllocationContract;
import dev.cinnabar.it.bench.BenchDatabase;
import java.util.Set;

class SqliteAllocationTest extends AllocationContract<OrmContender> {
    SqliteAllocationTest() {
        super(new OrmSuite(), BenchDatabase.SQLITE, Set.of("a", "b1", "c1", "d", "e1", "g1", "g2", "h", "hb", "j"));
    }
}
