package dev.cinnabar.engine.boot;

import dev.cinnabar.plugin.Plugin;
import dev.cinnabar.plugin.PluginContext;
import dev.cinnabar.plugin.TypeProvider;

/** A provider of types that stands on the class path by itself, and comes in as plugins do. Immutable. */
record FoundTypes(TypeProvider provider) implements Plugin {
    @Override
    public String name() {
        return provider.name();
    }

    @Override
    public void install(PluginContext context) {
        context.types(provider);
    }
}
