package dev.cinnabar.engine.session;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.engine.execute.Hooking;
import dev.cinnabar.engine.mapping.Mappings;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.orm.SessionHook;
import dev.cinnabar.orm.SessionProvider;
import java.util.List;

/** What {@code ServiceLoader} finds when the api looks for a mapper. Stateless. */
public final class Sessions implements SessionProvider {
    /** For {@code ServiceLoader}. */
    public Sessions() {}

    @Override
    public SessionFactory factory(Engine engine) {
        List<SessionHook> brought = engine instanceof Hooking hooking ? hooking.hooks() : List.of();
        return new EngineSessions(engine, new Mappings(), SessionSettings.usual(brought));
    }
}
