package dev.cinnabar.engine.boot;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.event.Events;
import dev.cinnabar.plugin.LoaderCriteria;
import dev.cinnabar.plugin.PluginContext;
import dev.cinnabar.plugin.SchemaReading;
import dev.cinnabar.plugin.SchemaRewriter;
import dev.cinnabar.plugin.StatementRewriter;
import dev.cinnabar.plugin.TypeProvider;
import java.util.ArrayList;
import java.util.List;

/**
 * What one plugin brings while it is being installed. Nothing of it counts before the plugin is in, except for its listeners, which leave
 * with it if it fails. Confined to the thread that installs.
 */
final class Arrival implements PluginContext {
    private final String name;
    private final Dialect dialect;
    private final HeardEvents events;
    private final List<TypeProvider> types = new ArrayList<>();
    private final List<StatementRewriter> rewriters = new ArrayList<>();
    private final List<LoaderCriteria> criteria = new ArrayList<>();
    private final List<SchemaRewriter> schema = new ArrayList<>();
    private final List<SchemaReading> readings = new ArrayList<>();
    private boolean over;

    Arrival(String name, Dialect dialect, Events events) {
        this.name = name;
        this.dialect = dialect;
        this.events = new HeardEvents(events);
    }

    private <T> void add(List<T> all, T more) {
        if (over) {
            throw new UsageException(
                    ErrorCode.PLUGIN_FAILED,
                    "The plugin " + name + " adds to an engine that has been made",
                    "add in install(…); listeners alone may come later");
        }
        all.add(more);
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
        add(types, provider);
    }

    @Override
    public void rewrite(StatementRewriter rewriter) {
        add(rewriters, rewriter);
    }

    @Override
    public void criteria(LoaderCriteria more) {
        add(criteria, more);
    }

    @Override
    public void schema(SchemaRewriter rewriter) {
        add(schema, rewriter);
    }

    @Override
    public void reader(SchemaReading reading) {
        add(readings, reading);
    }

    /** The plugin is in. */
    void settle(Guests guests) {
        over = true;
        events.settle();
        guests.take(types, rewriters, criteria, schema, readings);
    }

    /** The plugin has failed. */
    void leave() {
        over = true;
        events.leave();
    }
}
