package dev.cinnabar.ext.observability;

import jdk.jfr.Event;
import jdk.jfr.Label;
import org.jspecify.annotations.Nullable;

/** What all events of a recording say: whose they are. Confined to the thread that they are about. */
abstract class EngineEvent extends Event {
    @Label("Engine")
    @Nullable
    String engine;

    @Label("Database")
    @Nullable
    String database;

    final void of(Target target) {
        engine = target.engine();
        database = target.system();
    }
}
