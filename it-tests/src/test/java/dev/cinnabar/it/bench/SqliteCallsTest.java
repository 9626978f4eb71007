package dev.cinnabar.it.bench;

class SqliteCallsTest extends CallsContract {
    SqliteCallsTest() {
        super(BenchDatabase.SQLITE);
    }

    /** BEGIN and COMMIT are calls there. */
    @Override
    int calls(CoreCase what) {
        return switch (what) {
            case A -> 3;
            case B2, C2 -> 12;
            case E2, F2, F3, I2 -> 1;
            case I1, I1_NEW -> 0;
        };
    }
}
