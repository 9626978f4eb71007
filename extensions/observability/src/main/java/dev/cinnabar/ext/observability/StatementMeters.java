package dev.cinnabar.ext.observability;

import dev.cinnabar.connect.AfterExecute;
import dev.cinnabar.connect.ExecuteFailed;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** What is measured of the statements of one engine. Shared by all threads. */
final class StatementMeters {
    private final MeterRegistry registry;
    private final Tags tags;
    private final Descriptions descriptions;
    private final Map<Kind, Timer> ran = new EnumMap<>(Kind.class);
    private final Map<Kind, DistributionSummary> rows = new EnumMap<>(Kind.class);
    private final ConcurrentMap<Fault, Timer> failed = new ConcurrentHashMap<>();
    private final Counter hits;
    private final Counter misses;

    /** A way in which statements failed; there are as many as kinds and error codes. */
    private record Fault(Kind kind, String outcome, String code) {}

    StatementMeters(MeterRegistry registry, Tags tags, Descriptions descriptions) {
        this.registry = registry;
        this.tags = tags;
        this.descriptions = descriptions;
        this.hits = lookups("hit");
        this.misses = lookups("miss");
        for (Kind kind : Kind.values()) {
            ran.put(kind, timer(kind, Failure.OK, Failure.NO_ERROR));
            rows.put(kind, rows(kind));
        }
    }

    void attach(Ear ear) {
        ear.on(AfterExecute.class, this::ran);
        ear.on(ExecuteFailed.class, this::failed);
    }

    private void ran(AfterExecute event) {
        Kind kind =
                descriptions.of(event.dialect(), event.sql(), event.execution()).kind();
        Objects.requireNonNull(ran.get(kind)).record(event.took());
        Objects.requireNonNull(rows.get(kind)).record((double) event.rows());
        switch (event.cacheNote()) {
            case "cached" -> hits.increment();
            case "generated" -> misses.increment();
            default -> {} // it was given as text
        }
    }

    private void failed(ExecuteFailed event) {
        Kind kind =
                descriptions.of(event.dialect(), event.sql(), event.execution()).kind();
        Failure failure = Failure.of(event.error());
        failed.computeIfAbsent(
                        new Fault(kind, failure.outcome(), failure.code()),
                        fault -> timer(fault.kind(), fault.outcome(), fault.code()))
                .record(event.took());
    }

    private Timer timer(Kind kind, String outcome, String error) {
        return Timer.builder("cinnabar.statements")
                .description("How long statements took, to their count or their first rows")
                .tags(tags)
                .tags("kind", kind.tag(), "outcome", outcome, "error", error)
                .register(registry);
    }

    private DistributionSummary rows(Kind kind) {
        return DistributionSummary.builder("cinnabar.statement.rows")
                .description("Rows that statements changed or gave")
                .baseUnit("rows")
                .tags(tags)
                .tag("kind", kind.tag())
                .register(registry);
    }

    private Counter lookups(String result) {
        return Counter.builder("cinnabar.compiled.lookups")
                .description("Statements that ran, by whether they were kept compiled")
                .tags(tags)
                .tag("result", result)
                .register(registry);
    }
}
