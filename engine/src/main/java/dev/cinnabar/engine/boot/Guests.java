package dev.cinnabar.engine.boot;

import dev.cinnabar.connect.Guest;
import dev.cinnabar.connect.GuestOptions;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.SafeText;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.event.Events;
import dev.cinnabar.plugin.LoaderCriteria;
import dev.cinnabar.plugin.Plugin;
import dev.cinnabar.plugin.PluginContext;
import dev.cinnabar.plugin.StatementRewriter;
import dev.cinnabar.plugin.TypeProvider;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.Types;
import dev.cinnabar.type.UntypedType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The plugins of one engine, and what they brought. Filled while the engine is made, and only read afterwards. */
final class Guests implements PluginContext {
    private static final Logger LOG = LoggerFactory.getLogger("dev.cinnabar.plugin");

    private final GuestOptions options;
    private final Set<String> demanded;
    private final Dialect dialect;
    private final Events events;
    private final List<TypeProvider> types = new ArrayList<>();
    private final List<StatementRewriter> rewriters = new ArrayList<>();
    private final List<LoaderCriteria> criteria = new ArrayList<>();

    /**
     * Looks for nothing yet.
     *
     * @param demanded the names of those that the URL lets in from the class path, all of which must be there; empty if it says nothing
     */
    Guests(GuestOptions options, Set<String> demanded, Dialect dialect, Events events) {
        this.options = options;
        this.demanded = demanded;
        this.dialect = dialect;
        this.events = events;
    }

    void install() {
        List<Plugin> plugins = new ArrayList<>();
        options.given().forEach(guest -> add(plugins, (Plugin) guest));
        found(plugins);
        demanded.forEach(name -> require(name, plugins));
        plugins.sort(Comparator.comparingInt(Plugin::order).thenComparing(Guest::name));
        plugins.forEach(this::install);
    }

    private void found(List<Plugin> plugins) {
        Iterator<Plugin> services = ServiceLoader.load(Plugin.class).iterator();
        while (true) {
            try {
                if (!services.hasNext()) {
                    return;
                }
                Plugin plugin = services.next();
                if (isAllowed(plugin)) {
                    add(plugins, plugin);
                }
            } catch (ServiceConfigurationError broken) {
                LOG.warn("A plugin could not be loaded and is left out", broken);
            }
        }
    }

    private boolean isAllowed(Plugin plugin) {
        Set<String> allowed = options.allowed();
        boolean comesIn = (allowed == null || allowed.contains(plugin.name()))
                && (demanded.isEmpty() || demanded.contains(plugin.name()));
        if (!comesIn) {
            LOG.info("Plugin {} is not on the list of this engine and is left out", plugin.name());
        }
        return comesIn;
    }

    private void require(String name, List<Plugin> plugins) {
        Set<String> allowed = options.allowed();
        if (plugins.stream().noneMatch(plugin -> plugin.name().equals(name))) {
            boolean kept = allowed != null && !allowed.contains(name);
            throw new UsageException(
                    ErrorCode.PLUGIN_FAILED,
                    "The URL asks for the plugin " + SafeText.escape(name) + ", which "
                            + (kept ? "allowPlugins(…) keeps out" : "is not on the class path"),
                    kept
                            ? "name it in allowPlugins(…) too, or leave it out of the URL"
                            : "add its jar, or mend its name");
        }
    }

    private static void add(List<Plugin> plugins, Plugin plugin) {
        if (plugins.stream().anyMatch(other -> other.name().equals(plugin.name()))) {
            throw new UsageException(
                    ErrorCode.DUPLICATE_NAME,
                    "Two plugins are named " + plugin.name(),
                    "leave one out, or name those from the class path that may come in with allowPlugins(…)");
        }
        plugins.add(plugin);
    }

    private void install(Plugin plugin) {
        try {
            plugin.install(this);
            LOG.info(
                    "Plugin {}: {} from {}",
                    plugin.name(),
                    plugin.getClass().getName(),
                    Boot.artifactOf(plugin.getClass()));
        } catch (RuntimeException failure) {
            if (plugin.isRequired()) {
                throw new UsageException(
                        ErrorCode.PLUGIN_FAILED,
                        "The plugin " + plugin.name() + " could not be installed, and the engine needs it",
                        "see the cause",
                        failure);
            }
            LOG.error("Plugin {} could not be installed and is left out", plugin.name(), failure);
        }
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public Events events() {
        return events;
    }

    @Override
    public void types(TypeProvider provider) {
        types.add(provider);
    }

    @Override
    public void rewrite(StatementRewriter rewriter) {
        rewriters.add(rewriter);
    }

    @Override
    public void criteria(LoaderCriteria more) {
        criteria.add(more);
    }

    List<LoaderCriteria> criteria() {
        return criteria;
    }

    List<StatementRewriter> rewriters() {
        return rewriters.stream()
                .sorted(Comparator.comparingInt(StatementRewriter::order))
                .toList();
    }

    /** The type of a value: one that every dialect knows, else one that a plugin brought. */
    SqlType<?> typeOf(Object value) {
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
