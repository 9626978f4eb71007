package dev.cinnabar.engine.boot;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.event.Events;
import dev.cinnabar.orm.SessionHook;
import dev.cinnabar.plugin.DeletionRule;
import dev.cinnabar.plugin.LoaderCriteria;
import dev.cinnabar.plugin.Plugin;
import dev.cinnabar.plugin.PluginContext;
import dev.cinnabar.plugin.SchemaReading;
import dev.cinnabar.plugin.SchemaRewriter;
import dev.cinnabar.plugin.StatementRewriter;
import dev.cinnabar.plugin.TypeProvider;

/**
 * What one plugin brings while it is being installed. Nothing of it counts before the plugin is in, except for its listeners, which leave
 * with it if it fails. Confined to the thread that installs.
 */
final class Arrival implements PluginContext {
    private final String name;
    private final Dialect dialect;
    private final HeardEvents events;
    private final Gifts gifts = new Gifts();
    private boolean over;

    Arrival(String name, Dialect dialect, Events events) {
        this.name = name;
        this.dialect = dialect;
        this.events = new HeardEvents(events);
    }

    private <T> void add(Class<T> kind, T more) {
        if (over) {
            throw new UsageException(
                    ErrorCode.PLUGIN_FAILED,
                    "The plugin " + name + " adds to an engine that has been made",
                    "add in install(…); listeners alone may come later");
        }
        gifts.add(kind, more);
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
        add(TypeProvider.class, provider);
    }

    @Override
    public void rewrite(StatementRewriter rewriter) {
        add(StatementRewriter.class, rewriter);
    }

    @Override
    public void criteria(LoaderCriteria more) {
        add(LoaderCriteria.class, more);
    }

    @Override
    public void deletions(DeletionRule rule) {
        add(DeletionRule.class, rule);
    }

    @Override
    public void schema(SchemaRewriter rewriter) {
        add(SchemaRewriter.class, rewriter);
    }

    @Override
    public void reader(SchemaReading reading) {
        add(SchemaReading.class, reading);
    }

    /** The plugin is in. One that sees statements itself comes in as that, too: its own room knows of no sessions. */
    void settle(Plugin plugin, Guests guests) {
        if (plugin instanceof SessionHook hook) {
            gifts.add(SessionHook.class, hook);
        }
        over = true;
        events.settle();
        guests.take(gifts);
    }

    /** The plugin has failed. */
    void leave() {
        over = true;
        events.leave();
    }
}
