package dev.cinnabar.dialect;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Spans of time as whole microseconds. Stateless. */
final class Microseconds {
    private Microseconds() {}

    /** The rule of the type has seen to it that the span fits. */
    static long of(Duration span) {
        return Math.addExact(Math.multiplyExact(span.toSeconds(), 1_000_000L), span.toNanosPart() / 1_000);
    }

    static Duration toDuration(long microseconds) {
        return Duration.of(microseconds, ChronoUnit.MICROS);
    }
}
