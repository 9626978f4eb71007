package dev.cinnabar.ext.observability;

import dev.cinnabar.event.Events;
import dev.cinnabar.event.Subscription;
import dev.cinnabar.plugin.Plugin;
import dev.cinnabar.plugin.PluginContext;
import java.util.List;

/**
 * What a program wants to know of its engines, in metrics, spans and flight recorder events. Hand it to the builder of each engine; the one
 * that stands on the class path keeps silent then. What goes wrong while something is told is told to the log, and to nobody else. Shared by
 * all threads and engines.
 *
 * <pre>{@code
 * Engine engine = Engine.builder(url)
 *         .name("orders")
 *         .plugin(Observability.builder().metrics(registry).tracing(openTelemetry).jfr(true).build())
 *         .build();
 * }</pre>
 */
public final class Observability implements Plugin {
    private final List<Instrument> instruments;

    Observability(List<Instrument> instruments) {
        this.instruments = List.copyOf(instruments);
    }

    /** Gathers where to tell it. */
    public static ObservabilityBuilder builder() {
        return new ObservabilityBuilder();
    }

    @Override
    public String name() {
        return "configured-observability";
    }

    @Override
    public void install(PluginContext context) {
        Events events = context.events();
        Subscription sign = events.on(Configured.class, configured -> {});
        Arrival.await(events, opened -> {
            sign.close();
            Attachment.of(opened, events).add(instruments);
        });
    }

    /** That somebody hears of it is how the plugin of the class path knows that the program has one of its own. */
    static final class Configured {
        private Configured() {}
    }
}
