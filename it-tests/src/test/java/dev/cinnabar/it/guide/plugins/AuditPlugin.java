package dev.cinnabar.it.guide.plugins;

import dev.cinnabar.orm.AfterFlush;
import dev.cinnabar.orm.EntityChange;
import dev.cinnabar.plugin.Plugin;
import dev.cinnabar.plugin.PluginContext;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes down what flushes do. */
public final class AuditPlugin implements Plugin {
    private final Queue<String> records = new ConcurrentLinkedQueue<>();

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public void install(PluginContext context) {
        context.events().on(AfterFlush.class, flush -> flush.changes().forEach(this::record));
    }

    private void record(EntityChange change) {
        records.add(change.kind() + " " + change.entity().getClass().getSimpleName());
    }

    public List<String> records() {
        return List.copyOf(records);
    }
}
