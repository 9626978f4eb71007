package dev.cinnabar.engine.session;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.engine.mapping.Deletions;
import dev.cinnabar.engine.mapping.Mappings;
import dev.cinnabar.engine.types.ProvidedTypes;
import dev.cinnabar.orm.OpenEntities;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.orm.SessionHook;
import dev.cinnabar.orm.SessionProvider;
import dev.cinnabar.plugin.DeletionRule;
import dev.cinnabar.plugin.LoaderCriteria;
import dev.cinnabar.plugin.TypeProvider;

/** What {@code ServiceLoader} finds when the api looks for a mapper. Stateless. */
public final class Sessions implements SessionProvider {
    /** For {@code ServiceLoader}. */
    public Sessions() {}

    @Override
    public SessionFactory factory(Engine engine) {
        ProvidedTypes types = new ProvidedTypes(engine.brought(TypeProvider.class));
        OpenEntities.onClassPath()
                .forEach(entity -> entity.attributes().forEach(types::settle)); // what nobody knows is told now
        return EngineSessions.of(
                engine,
                new Mappings(new Deletions(engine.brought(DeletionRule.class)), types),
                engine.brought(LoaderCriteria.class),
                SessionSettings.usual(engine.brought(SessionHook.class)));
    }
}
