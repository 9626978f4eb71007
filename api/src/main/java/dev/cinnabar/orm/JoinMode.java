package dev.cinnabar.orm;

/** What the ends of a session mean to the transaction of a connection that it was given, and that was open before. */
public enum JoinMode {
    /** The session works within a savepoint: what it commits is part of the transaction, which stays open, and is undone with it. */
    SAVEPOINT,
    /** Its commit leaves the transaction open; its rollback is that of the transaction. Closing it does neither. */
    ROLLBACK_ONLY,
    /** Its commit and its rollback are those of the transaction. */
    CONTROL_FULLY
}
