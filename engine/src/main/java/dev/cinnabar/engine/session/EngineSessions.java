package dev.cinnabar.engine.session;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.engine.mapping.Mappings;
import dev.cinnabar.orm.LoadStrategy;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;

/** The sessions of an engine. Immutable; shared by all threads. */
record EngineSessions(Engine engine, Mappings mappings, LoadStrategy usual) implements SessionFactory {
    @Override
    public SessionFactory withLoad(LoadStrategy strategy) {
        return new EngineSessions(engine, mappings, strategy);
    }

    @Override
    public Session open() {
        return new EngineSession(this);
    }
}
