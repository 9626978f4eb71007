package dev.cinnabar.engine.unit;

/** Loads what is asked for and was not loaded. */
@FunctionalInterface
public interface Loader {
    void load(Tracked object, int slot);
}
