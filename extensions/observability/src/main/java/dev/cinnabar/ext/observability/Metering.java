package dev.cinnabar.ext.observability;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tags;
import java.util.Optional;

/** Counts and times in a registry. Shared by all threads and engines. */
final class Metering implements Instrument {
    private final MeterRegistry registry;

    Metering(MeterRegistry registry) {
        this.registry = registry;
    }

    /** In the global registry, if the program has put one into it. */
    static Optional<Instrument> global() {
        return Metrics.globalRegistry.getRegistries().isEmpty()
                ? Optional.empty()
                : Optional.of(new Metering(Metrics.globalRegistry));
    }

    @Override
    public void attach(Attachment engine) {
        Tags tags = Tags.of(
                "database", engine.target().system(),
                "engine", engine.target().engine());
        new PoolMeters(registry, tags).attach(engine);
        new StatementMeters(registry, tags, engine.descriptions()).attach(engine.ear());
        new WorkMeters(registry, tags).attach(engine.ear());
    }
}
