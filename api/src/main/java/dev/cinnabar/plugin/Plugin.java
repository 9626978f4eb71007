package dev.cinnabar.plugin;

import dev.cinnabar.connect.Guest;

/**
 * A guest of an engine: found by {@code ServiceLoader} or handed to the builder, it brings listeners, types and rewriters. One that
 * throws is named in the log and left out, unless it is required. Shared by all threads once installed.
 */
public interface Plugin extends Guest {
    /** Brings in what it has; called once for each engine, before the engine connects. */
    void install(PluginContext context);

    /** Plugins are installed from the lowest to the highest; those that are level, by their names. */
    default int order() {
        return 0;
    }

    /** Whether an engine is not to start without it. */
    default boolean isRequired() {
        return false;
    }
}
