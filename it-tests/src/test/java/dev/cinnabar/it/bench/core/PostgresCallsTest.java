package dev.cinnabar.it.bench.core;

import dev.cinnabar.it.bench.BenchDatabase;
import dev.cinnabar.it.bench.CallsContract;
import java.util.Map;

class PostgresCallsTest extends CallsContract<CoreContender> {
    /** BEGIN goes with the first statement. A stream needs a transaction, which ends when its connection is given back. */
    PostgresCallsTest() {
        super(
                new CoreSuite(),
                BenchDatabase.POSTGRES,
                Map.of(
                        "a", Calls.exactly(2),
                        "b2", Calls.atMost(11),
                        "c2", Calls.atMost(11),
                        "e2", Calls.exactly(1),
                        "f2", Calls.exactly(1),
                        "f3", Calls.exactly(2),
                        "i1", Calls.exactly(0),
                        "i1n", Calls.exactly(0),
                        "i2", Calls.exactly(1)));
    }
}
