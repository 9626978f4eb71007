package dev.cinnabar.ext.observability;

import dev.cinnabar.connect.Checkin;
import dev.cinnabar.connect.Checkout;
import dev.cinnabar.connect.CheckoutAbandoned;
import dev.cinnabar.connect.CheckoutFailed;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.EngineClosed;
import dev.cinnabar.error.PoolTimeoutException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;

/** What is measured of the pool of one engine. Shared by all threads. */
final class PoolMeters {
    private final MeterRegistry registry;
    private final Tags tags;
    private final Timer acquired;
    private final Timer timedOut;
    private final Timer failed;
    private final Timer used;
    private final Counter timeouts;
    private final Counter abandoned;

    PoolMeters(MeterRegistry registry, Tags tags) {
        this.registry = registry;
        this.tags = tags;
        this.acquired = acquire(Failure.OK);
        this.timedOut = acquire("timeout");
        this.failed = acquire("failed");
        this.used = Timer.builder("cinnabar.pool.usage")
                .description("How long connections were out")
                .tags(tags)
                .register(registry);
        this.timeouts = count("cinnabar.pool.timeouts", "How often no connection became free in time");
        this.abandoned = count("cinnabar.pool.abandoned", "Connections that nobody gave back");
    }

    private Counter count(String name, String what) {
        return Counter.builder(name).description(what).tags(tags).register(registry);
    }

    private Timer acquire(String outcome) {
        return Timer.builder("cinnabar.pool.acquire")
                .description("How long it took to get a connection")
                .tags(tags)
                .tag("outcome", outcome)
                .register(registry);
    }

    void attach(Attachment attachment) {
        Ear ear = attachment.ear();
        ear.on(Checkout.class, event -> acquired.record(event.waited()));
        ear.on(CheckoutFailed.class, this::failed);
        ear.on(Checkin.class, event -> used.record(event.held()));
        ear.on(CheckoutAbandoned.class, event -> abandoned.increment());
        Engine engine = attachment.engine(); // held by what listens, for as long as the engine is heard of
        SharedGauges.join(registry, tags, engine);
        ear.on(EngineClosed.class, closed -> SharedGauges.leave(registry, tags, engine));
    }

    private void failed(CheckoutFailed event) {
        if (event.error() instanceof PoolTimeoutException) {
            timedOut.record(event.waited());
            timeouts.increment();
        } else {
            failed.record(event.waited());
        }
    }
}
