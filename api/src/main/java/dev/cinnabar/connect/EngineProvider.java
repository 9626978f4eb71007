package dev.cinnabar.connect;

/** The engine's door to the api: found by {@code ServiceLoader}. Stateless. */
public interface EngineProvider {
    /** Makes an engine; it connects later. */
    Engine engine(EngineOptions options);
}
