package dev.cinnabar.spring;

import dev.cinnabar.connect.EngineBuilder;

/** A bean that has a say in how the engine is built; each is called once, in the order of the beans. */
@FunctionalInterface
public interface EngineCustomizer {
    /** Changes what has been gathered; what the properties say is there already. */
    void customize(EngineBuilder builder);
}
