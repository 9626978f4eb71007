package dev.cinnabar.it.bench;

class SqliteAllocationTest extends AllocationContract {
    SqliteAllocationTest() {
        super(BenchDatabase.SQLITE);
    }
}
