package dev.cinnabar.ext.observability;

import dev.cinnabar.ext.observability.Observability.Configured;
import dev.cinnabar.plugin.Plugin;
import dev.cinnabar.plugin.PluginContext;
import java.util.List;

/**
 * The plugin that stands on the class path: it tells those whom the program has set up for the whole process by the time the engine is
 * made. It does nothing where the program has an {@link Observability} of its own. Stateless.
 */
public final class FoundObservability implements Plugin {
    /** For {@code ServiceLoader}. */
    public FoundObservability() {}

    @Override
    public String name() {
        return "cinnabar-observability"; // as its jar
    }

    /** Behind all others, so that it knows of the program's own. */
    @Override
    public int order() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void install(PluginContext context) {
        if (context.events().hears(Configured.class)) {
            return;
        }
        List<Instrument> found = Present.instruments();
        if (!found.isEmpty()) {
            Arrival.await(
                    context.events(),
                    opened -> Attachment.of(opened, context.events()).add(found));
        }
    }
}
