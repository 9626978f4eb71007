package dev.cinnabar.it.bench.core;

import dev.cinnabar.it.bench.BenchDatabase;
import dev.cinnabar.it.bench.CallsContract;
import java.util.Map;

class SqliteCallsTest extends CallsContract<CoreContender> {
    /** BEGIN and COMMIT are calls there. */
    SqliteCallsTest() {
        super(
                new CoreSuite(),
                BenchDatabase.SQLITE,
                Map.of(
                        "a", Calls.exactly(3),
                        "b2", Calls.atMost(12),
                        "c2", Calls.atMost(12),
                        "e2", Calls.exactly(1),
                        "f2", Calls.exactly(1),
                        "f3", Calls.exactly(1),
                        "i1", Calls.exactly(0),
                        "i1n", Calls.exactly(0),
                        "i2", Calls.exactly(1)));
    }
}
