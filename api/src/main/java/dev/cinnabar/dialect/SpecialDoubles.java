package dev.cinnabar.dialect;

/** Which floating-point values that are no finite numbers a database stores. */
public enum SpecialDoubles {
    /** The infinities and NaN. */
    ALL,
    /** The infinities, but not NaN. */
    INFINITIES,
    /** Finite numbers only. */
    NONE
}
