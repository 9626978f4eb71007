package dev.cinnabar.engine.unit;

import dev.cinnabar.orm.Formula;

/** Loads what is asked for and was not loaded. */
public interface Loader {
    void load(Tracked object, int slot);

    /** Reads the value of a formula. */
    void compute(Tracked object, Formula<?, ?> formula);
}
