package dev.cinnabar.it.bench.orm;

import dev.cinnabar.it.bench.BenchDatabase;
import dev.cinnabar.it.bench.CallsContract;
import java.util.Map;

class SqliteCallsTest extends CallsContract<OrmContender> {
    /** BEGIN and COMMIT are calls there. */
    SqliteCallsTest() {
        super(
                new OrmSuite(),
                BenchDatabase.SQLITE,
                Map.ofEntries(
                        Map.entry("a", Calls.exactly(3)),
                        Map.entry("b1", Calls.atMost(43)),
                        Map.entry("c1", Calls.atMost(13)),
                        Map.entry("d", Calls.exactly(1)),
                        Map.entry("e1", Calls.exactly(1)),
                        Map.entry("f1", Calls.exactly(1)),
                        Map.entry("g1", Calls.exactly(2)),
                        Map.entry("g2", Calls.exactly(1)),
                        Map.entry("h", Calls.exactly(101)),
                        Map.entry("j", Calls.atMost(12)),
                        Map.entry("m10", Calls.exactly(3)),
                        Map.entry("m", Calls.exactly(3))));
    }
}
