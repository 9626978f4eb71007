package dev.cinnabar.sql.node;

/** Whether a pattern tells capital letters from small ones. */
public enum LikeCase {
    /** As the database's LIKE does. */
    DATABASE,
    /** It does not. */
    IGNORED
}
