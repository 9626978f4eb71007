package dev.cinnabar.engine.boot;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.EngineOptions;
import dev.cinnabar.connect.EngineProvider;
import dev.cinnabar.connect.EngineTarget;
import dev.cinnabar.engine.routing.RoutingEngine;

/** What {@code ServiceLoader} finds when the api looks for an engine. Stateless. */
public final class Provider implements EngineProvider {
    /** For {@code ServiceLoader}. */
    public Provider() {}

    @Override
    public Engine engine(EngineOptions options) {
        if (options.target() instanceof EngineTarget.Offline offline) {
            return OfflineEngine.of(
                    Dialects.found().named(offline.dialect()).dialect(), offline.out(), options.guests());
        }
        if (options.target() instanceof EngineTarget.Routed routed) {
            return new RoutingEngine(routed.primary(), routed.chooser());
        }
        return new Boot(options).engine();
    }
}
