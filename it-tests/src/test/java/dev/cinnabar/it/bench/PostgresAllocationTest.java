package dev.cinnabar.it.bench;

class PostgresAllocationTest extends AllocationContract {
    PostgresAllocationTest() {
        super(BenchDatabase.POSTGRES);
    }
}
