package dev.cinnabar.it.bench.orm;

import dev.cinnabar.it.bench.BenchDatabase;
import dev.cinnabar.it.bench.CallsContract;
import java.util.Map;

class PostgresCallsTest extends CallsContract<OrmContender> {
    /** BEGIN goes with the first statement. */
    PostgresCallsTest() {
        super(
                new OrmSuite(),
                BenchDatabase.POSTGRES,
                Map.ofEntries(
                        Map.entry("a", Calls.exactly(2)),
                        Map.entry("b1", Calls.atMost(11)),
                        Map.entry("c1", Calls.atMost(12)),
                        Map.entry("d", Calls.exactly(1)),
                        Map.entry("e1", Calls.exactly(1)),
                        Map.entry("f1", Calls.exactly(1)),
                        Map.entry("g1", Calls.exactly(2)),
                        Map.entry("g2", Calls.exactly(1)),
                        Map.entry("h", Calls.exactly(101)),
                        Map.entry("j", Calls.atMost(4)),
                        Map.entry("m10", Calls.exactly(2)),
                        Map.entry("m", Calls.exactly(2))));
    }
}
