package dev.cinnabar.it.bench.http;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * What came of requests. Immutable.
 *
 * @param requests how many were asked
 * @param errors how many of them had no answer, or one that tells of no success
 * @param time from the first to the end of the last
 * @param half half of them had their answer within
 * @param most 99 of 100 had
 * @param last all had
 */
record Figures(int requests, int errors, Duration time, Duration half, Duration most, Duration last) {
    static final String HEAD = "%-10s  %-8s  %8s  %7s  %8s  %7s  %7s  %7s  %6s  %11s  %7s"
            .formatted(
                    "database",
                    "service",
                    "requests",
                    "seconds",
                    "a second",
                    "p50 ms",
                    "p99 ms",
                    "max ms",
                    "errors",
                    "connections",
                    "threads");

    /** From the time that each took, in nanoseconds; at least one. */
    static Figures of(long[] each, int errors, long nanos) {
        long[] sorted = each.clone();
        Arrays.sort(sorted);
        int count = sorted.length;
        return new Figures(
                count,
                errors,
                Duration.ofNanos(nanos),
                Duration.ofNanos(sorted[count / 2]),
                Duration.ofNanos(sorted[Math.min(count - 1, count * 99 / 100)]),
                Duration.ofNanos(sorted[count - 1]));
    }

    String line(String database, Way way, int connections, int threads) {
        double seconds = time.toNanos() / 1e9;
        return String.format(
                Locale.ROOT,
                "%-10s  %-8s  %8d  %7.2f  %8.0f  %7.1f  %7.1f  %7.1f  %6d  %11d  %7d",
                database,
                way.name().toLowerCase(Locale.ROOT),
                requests,
                seconds,
                requests / seconds,
                milliseconds(half),
                milliseconds(most),
                milliseconds(last),
                errors,
                connections,
                threads);
    }

    private static double milliseconds(Duration time) {
        return time.toNanos() / 1e6;
    }
}
