package dev.cinnabar.error;

/** Whether the work that failed may be done once more from its beginning. */
public enum Retry {
    /** Nothing of it is in the database, and a second try may well succeed. */
    SAFE,
    /** It may have happened: a second try could do it twice. */
    UNKNOWN,
    /** A second try fails in the same way. */
    NO
}
