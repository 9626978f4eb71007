package dev.cinnabar.plugin;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.event.Events;

/** What a plugin is given when it comes in. */
public interface PluginContext {
    /** The dialect that the engine will speak; its version may not be known yet. */
    Dialect dialect();

    /** Where it may listen. */
    Events events();

    /** Adds types for Java classes. */
    void types(TypeProvider provider);

    /** Adds a rewriter of statements. */
    void rewrite(StatementRewriter rewriter);

    /** Adds a condition on the rows that sessions read. */
    void criteria(LoaderCriteria criteria);
}
