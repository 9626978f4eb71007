package dev.cinnabar.spring;

import dev.cinnabar.connect.EngineBuilder;
import dev.cinnabar.connect.ExecutionOptions;

/** What the properties say of the engine. Immutable. */
record EngineSetUp(CinnabarProperties properties) implements EngineCustomizer {
    static EngineSetUp by(CinnabarProperties properties) {
        return new EngineSetUp(properties);
    }

    @Override
    public void customize(EngineBuilder builder) {
        builder.echo(properties.echo());
        builder.showValues(properties.showValues());
        if (properties.name() != null) {
            builder.name(properties.name());
        }
        if (properties.statementTimeout() != null) {
            builder.options(ExecutionOptions.NONE.withTimeout(properties.statementTimeout()));
        }
    }
}
