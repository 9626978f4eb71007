package dev.cinnabar.it.bench;

class PostgresCallsTest extends CallsContract {
    PostgresCallsTest() {
        super(BenchDatabase.POSTGRES);
    }

    /** BEGIN goes with the first statement. A stream needs a transaction, which ends when its connection is given back. */
    @Override
    int calls(CoreCase what) {
        return switch (what) {
            case A, F3 -> 2;
            case B2, C2 -> 11;
            case E2, F2, I2 -> 1;
            case I1, I1_NEW -> 0;
        };
    }
}
