package dev.cinnabar.engine.boot;

import dev.cinnabar.connect.GuestOptions;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.engine.execute.Brought;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.event.Events;
import dev.cinnabar.plugin.LoaderCriteria;
import dev.cinnabar.plugin.Plugin;
import dev.cinnabar.plugin.SchemaReading;
import dev.cinnabar.plugin.SchemaRewriter;
import dev.cinnabar.plugin.StatementRewriter;
import dev.cinnabar.plugin.TypeProvider;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.Types;
import dev.cinnabar.type.UntypedType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The plugins of one engine, and what they brought. Filled while the engine is made, and only read afterwards. */
final class Guests {
    private static final Logger LOG = LoggerFactory.getLogger("dev.cinnabar.plugin");

    private final FoundPlugins found;
    private final Dialect dialect;
    private final Events events;
    private final List<TypeProvider> types = new ArrayList<>();
    private final List<StatementRewriter> rewriters = new ArrayList<>();
    private final List<LoaderCriteria> criteria = new ArrayList<>();
    private final List<SchemaRewriter> schema = new ArrayList<>();
    private final List<SchemaReading> readings = new ArrayList<>();

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
        rewriters.sort(Comparator.comparingInt(StatementRewriter::order));
        schema.sort(Comparator.comparingInt(SchemaRewriter::order));
        return new Brought(criteria, rewriters, this::typeOf, schema, readings);
    }

    private void install(Plugin plugin) {
        Arrival arrival = new Arrival(plugin.name(), dialect, events);
        try {
            plugin.install(arrival);
            arrival.settle(this);
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

    void take(
            List<TypeProvider> moreTypes,
            List<StatementRewriter> moreRewriters,
            List<LoaderCriteria> moreCriteria,
            List<SchemaRewriter> moreSchema,
            List<SchemaReading> moreReadings) {
        types.addAll(moreTypes);
        rewriters.addAll(moreRewriters);
        criteria.addAll(moreCriteria);
        schema.addAll(moreSchema);
        readings.addAll(moreReadings);
    }

    /** The type of a value: one that every dialect knows, else one that a plugin brought. */
    private SqlType<?> typeOf(Object value) {
        SqlType<?> standard = Types.of(value);
        if (standard != UntypedType.INSTANCE) {
            return standard;
        }
        return types.stream()
                .map(provider -> provider.typeOf(value.getClass()))
                .flatMap(Optional::stream)
                .findFirst()
                .<SqlType<?>>map(type -> type)
                .orElse(standard);
    }
}
