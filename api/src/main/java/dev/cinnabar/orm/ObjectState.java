package dev.cinnabar.orm;

/** Where an object stands in its life with a session. */
public enum ObjectState {
    /** No row, and no session. */
    TRANSIENT,
    /** Its row is inserted by the next flush. */
    PENDING,
    /** It has a row, and the session holds it. */
    PERSISTENT,
    /** Its row is deleted, or will be by the next flush. */
    DELETED,
    /** It has a row, and no session. */
    DETACHED
}
