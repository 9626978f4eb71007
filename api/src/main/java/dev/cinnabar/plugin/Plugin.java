package dev.cinnabar.plugin;

import dev.cinnabar.connect.Guest;

/**
 * A guest of an engine: found by {@code ServiceLoader} or handed to the builder, it brings listeners, types, conditions, and rewriters of
 * statements and of schemas. One that throws is named in the log and left out with all that it brought, unless it is required. The log
 * names each with its class and jar. Shared by all threads once installed.
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
