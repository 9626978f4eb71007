package dev.cinnabar.engine.boot;

import dev.cinnabar.connect.GuestOptions;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.engine.execute.Brought;
import dev.cinnabar.engine.mapping.Deletions;
import dev.cinnabar.engine.types.ProvidedTypes;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.event.Events;
import dev.cinnabar.plugin.DeletionRule;
import dev.cinnabar.plugin.Plugin;
import dev.cinnabar.plugin.SchemaReading;
import dev.cinnabar.plugin.SchemaRewriter;
import dev.cinnabar.plugin.StatementRewriter;
import dev.cinnabar.plugin.TypeProvider;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The plugins of one engine, and what they brought. Filled while the engine is made, and only read afterwards. */
final class Guests {
    private static final Logger LOG = LoggerFactory.getLogger("dev.cinnabar.plugin");

    private final FoundPlugins found;
    private final Dialect dialect;
    private final Events events;
    private final Gifts gifts = new Gifts();

    /**
     * Looks for nothing yet.
     *
     * @param demanded the names of those that the URL lets in from the class path, all of which must be there; empty if it says nothing
     */
    Guests(GuestOptions options, Set<String> demanded, Dialect dialect, Events events) {
        this.found = new FoundPlugins(options, demanded);
        this.dialect = dialect;
        this.events = events;
    }

    /** Lets all of them in. */
    Brought install() {
        found.all().forEach(this::install);
        return new Brought(
                new Deletions(gifts.of(DeletionRule.class)),
                sorted(StatementRewriter.class, StatementRewriter::order),
                new ProvidedTypes(gifts.of(TypeProvider.class)),
                sorted(SchemaRewriter.class, SchemaRewriter::order),
                gifts.of(SchemaReading.class));
    }

    private <T> List<T> sorted(Class<T> kind, ToIntFunction<T> order) {
        return gifts.of(kind).stream().sorted(Comparator.comparingInt(order)).toList();
    }

    private void install(Plugin plugin) {
        Arrival arrival = new Arrival(plugin.name(), dialect, events);
        try {
            plugin.install(arrival);
            arrival.settle(plugin, this);
            LOG.info("Plugin {}: {}", plugin.name(), Origin.of(plugin));
        } catch (RuntimeException | LinkageError failure) { // one that was built against something else throws errors
            arrival.leave();
            if (plugin.isRequired()) {
                throw new UsageException(
                        ErrorCode.PLUGIN_FAILED,
                        "The plugin " + plugin.name() + " could not be installed, and the engine needs it",
                        "see the cause",
                        failure);
            }
            LOG.error(
                    "Plugin {} could not be installed and is left out: {}", plugin.name(), Origin.of(plugin), failure);
        }
    }

    void take(Gifts more) {
        gifts.addAll(more);
    }

    /** What was brought of a kind. */
    <T> List<T> brought(Class<T> kind) {
        return gifts.of(kind);
    }
}
