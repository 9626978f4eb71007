package dev.cinnabar.it.bench;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/** Hands what the measuring thread spent to JMH, beside the time by the clock. JMH makes one for each JVM. */
public final class MeterProfiler implements InternalProfiler {
    static final String MICROSECONDS = "cpu";
    static final String BYTES = "bytes";

    private static volatile double microseconds;
    private static volatile double bytes;

    /** What an iteration of so many operations spent. */
    static void tell(Meter meter, int operations) {
        microseconds = meter.nanos() / 1_000.0 / operations;
        bytes = (double) meter.bytes() / operations;
    }

    @Override
    public String getDescription() {
        return "time of the processor and bytes of the measuring thread";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        // the benchmark starts its meter itself, in the thread that is measured
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        return List.of(
                new ScalarResult(MICROSECONDS, microseconds, "us/op", AggregationPolicy.AVG),
                new ScalarResult(BYTES, bytes, "B/op", AggregationPolicy.AVG));
    }
}
