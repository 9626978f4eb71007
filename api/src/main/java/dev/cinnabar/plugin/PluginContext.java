package dev.cinnabar.plugin;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.event.Events;

/**
 * What a plugin is given when it comes in; what it adds is added when {@link Plugin#install} has returned, and not at all if that throws.
 * It serves until then, except for {@link #events()}. Confined to the thread that installs.
 */
public interface PluginContext {
    /** The dialect that the engine will speak; its version may not be known yet. */
    Dialect dialect();

    /** Where it may listen, to any event, then and later. */
    Events events();

    /**
     * Adds types for Java classes.
     *
     * @throws dev.cinnabar.error.UsageException as all that add, if the plugin has been installed already
     */
    void types(TypeProvider provider);

    /** Adds a rewriter of statements. */
    void rewrite(StatementRewriter rewriter);

    /** Adds a condition on the rows that sessions read. */
    void criteria(LoaderCriteria criteria);

    /** Adds a rewriter of steps that change the schema. */
    void schema(SchemaRewriter rewriter);

    /** Adds a reader of schemas around the one that is there. */
    void reader(SchemaReading reading);

    /** Adds a rule by which sessions keep rows that they delete. */
    void deletions(DeletionRule rule);
}
