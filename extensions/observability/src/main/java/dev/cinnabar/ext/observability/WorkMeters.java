package dev.cinnabar.ext.observability;

import dev.cinnabar.connect.Mark;
import dev.cinnabar.connect.TransactionBegan;
import dev.cinnabar.connect.TransactionCommitted;
import dev.cinnabar.connect.TransactionRolledBack;
import dev.cinnabar.connect.TransactionUnknown;
import dev.cinnabar.orm.BeforeFlush;
import dev.cinnabar.orm.EntityChange;
import dev.cinnabar.orm.FlushFailed;
import dev.cinnabar.orm.Flushed;
import dev.cinnabar.orm.LoadedOneByOne;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What is measured of the transactions and sessions of one engine. Shared by all threads. */
final class WorkMeters {
    private final MeterRegistry registry;
    private final Tags tags;
    private final InFlight<Long> transactions = new InFlight<>();
    private final InFlight<Long> flushes = new InFlight<>();

    WorkMeters(MeterRegistry registry, Tags tags) {
        this.registry = registry;
        this.tags = tags;
    }

    void attach(Ear ear) {
        Timer committed = transactions("committed");
        Timer rolledBack = transactions("rolled back");
        Timer unknown = transactions("unknown");
        ear.on(TransactionBegan.class, event -> transactions.begin(event.mark(), System.nanoTime()));
        ear.on(TransactionCommitted.class, event -> ended(event.mark(), committed));
        ear.on(TransactionRolledBack.class, event -> ended(event.mark(), rolledBack));
        ear.on(TransactionUnknown.class, event -> ended(event.mark(), unknown));
        attachToFlushes(ear);
        ear.on(LoadedOneByOne.class, event -> oneByOne(event).increment());
    }

    private void attachToFlushes(Ear ear) {
        Timer flushed = flushes(Failure.OK);
        Timer failed = flushes("failed");
        Map<EntityChange.Kind, Counter> objects = new EnumMap<>(EntityChange.Kind.class);
        for (EntityChange.Kind kind : EntityChange.Kind.values()) {
            objects.put(kind, objects(kind));
        }
        ear.on(BeforeFlush.class, event -> flushes.begin(event.session(), System.nanoTime()));
        ear.on(FlushFailed.class, event -> record(flushes.end(event.session()), failed));
        ear.on(Flushed.class, event -> {
            record(flushes.end(event.session()), flushed);
            event.changes()
                    .forEach(change ->
                            Objects.requireNonNull(objects.get(change.kind())).increment());
        });
    }

    private void ended(Mark mark, Timer timer) {
        record(transactions.end(mark), timer);
    }

    private static void record(@Nullable Long start, Timer timer) {
        if (start != null) {
            timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }

    private Timer transactions(String outcome) {
        return Timer.builder("cinnabar.transactions")
                .description("How long transactions were open")
                .tags(tags)
                .tag("outcome", outcome)
                .register(registry);
    }

    private Timer flushes(String outcome) {
        return Timer.builder("cinnabar.flushes")
                .description("How long it took to send what was pending")
                .tags(tags)
                .tag("outcome", outcome)
                .register(registry);
    }

    private Counter objects(EntityChange.Kind change) {
        return Counter.builder("cinnabar.flush.objects")
                .description("Objects whose rows flushes inserted, updated and deleted")
                .tags(tags)
                .tag("change", change.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }

    /** A program has as many relationships as its models say. */
    private Counter oneByOne(LoadedOneByOne event) {
        return Counter.builder("cinnabar.loads.onebyone")
                .description("Sessions that loaded a relationship for one object after the other")
                .tags(tags)
                .tag("relation", event.relation().toString())
                .register(registry);
    }
}
