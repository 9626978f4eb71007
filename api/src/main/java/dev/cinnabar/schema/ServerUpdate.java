package dev.cinnabar.schema;

/** What the server does to a column by itself when its row is updated. */
public enum ServerUpdate {
    NOTHING,
    /** It writes its clock. */
    NOW,
    /** It writes something that only it knows. */
    UNKNOWN
}
