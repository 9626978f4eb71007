package dev.cinnabar.dialect;

/** What databases say differently in paths into JSON documents. */
public enum JsonPathForm {
    /** The standard's words. */
    STANDARD,
    /** The standard's strict mode, said before the path: a key is no position, and a single value no array. */
    STRICT,
    /** A mark stands for the position behind the last. */
    MARKED
}
