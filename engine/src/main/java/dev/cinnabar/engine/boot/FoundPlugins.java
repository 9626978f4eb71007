package dev.cinnabar.engine.boot;

import dev.cinnabar.connect.Guest;
import dev.cinnabar.connect.GuestOptions;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.SafeText;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.plugin.Plugin;
import dev.cinnabar.plugin.TypeProvider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who may come in to an engine: the plugins that it was given, and those of the class path that its list and its URL let in. Used once. */
final class FoundPlugins {
    private static final Logger LOG = LoggerFactory.getLogger("dev.cinnabar.plugin");

    private final GuestOptions options;
    private final Set<String> demanded;
    private final List<Plugin> plugins = new ArrayList<>();

    /**
     * Looks for nothing yet.
     *
     * @param demanded the names of those that the URL lets in from the class path, all of which must be there; empty if it says nothing
     */
    FoundPlugins(GuestOptions options, Set<String> demanded) {
        this.options = options;
        this.demanded = demanded;
    }

    /** In the order in which they are installed. */
    List<Plugin> all() {
        options.given().forEach(guest -> add((Plugin) guest));
        addFound(ServiceLoader.load(Plugin.class), plugin -> plugin);
        addFound(ServiceLoader.load(TypeProvider.class), FoundTypes::new);
        demanded.forEach(this::require);
        plugins.sort(Comparator.comparingInt(Plugin::order).thenComparing(Guest::name));
        return plugins;
    }

    private <S> void addFound(ServiceLoader<S> found, Function<S, Plugin> toPlugin) {
        Iterator<S> services = found.iterator();
        while (true) {
            try {
                if (!services.hasNext()) {
                    return;
                }
                Plugin plugin = asked(toPlugin.apply(services.next()));
                if (plugin != null && isAllowed(plugin) && !isGiven(plugin)) {
                    add(plugin);
                }
            } catch (ServiceConfigurationError | LinkageError broken) {
                LOG.error("A plugin could not be loaded and is left out", broken);
            }
        }
    }

    /** The plugin, if it can say what it is called and where it stands. */
    private static @Nullable Plugin asked(Plugin plugin) {
        try {
            if (plugin.name() == null) { // another module's code, which nobody may have checked
                throw new IllegalStateException("it has no name");
            }
            plugin.order();
            return plugin;
        } catch (RuntimeException | LinkageError failure) {
            LOG.error("A plugin cannot be asked and is left out: {}", Origin.of(plugin), failure);
            return null;
        }
    }

    private boolean isAllowed(Plugin plugin) {
        Set<String> allowed = options.allowed();
        boolean comesIn = (allowed == null || allowed.contains(plugin.name()))
                && (demanded.isEmpty() || demanded.contains(plugin.name()));
        if (!comesIn) {
            LOG.info(
                    "Plugin {} is not on the list of this engine and is left out: {}",
                    plugin.name(),
                    Origin.of(plugin));
        }
        return comesIn;
    }

    /** Whoever hands a plugin to the builder has set it up in a way of his own: that one comes in, and not the one that was found. */
    private boolean isGiven(Plugin one) {
        return options.given().stream().anyMatch(given -> given.getClass() == one.getClass());
    }

    private void require(String name) {
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

    private void add(Plugin plugin) {
        for (Plugin other : plugins) {
            if (other.name().equals(plugin.name())) {
                throw new UsageException(
                        ErrorCode.DUPLICATE_NAME,
                        "Two plugins are named " + plugin.name() + ": " + Origin.of(other) + " and "
                                + Origin.of(plugin),
                        "leave one out, or name those from the class path that may come in with allowPlugins(…)");
            }
        }
        plugins.add(plugin);
    }
}
