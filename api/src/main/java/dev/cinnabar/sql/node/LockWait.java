package dev.cinnabar.sql.node;

/** What to do about rows that others hold. */
public enum LockWait {
    WAIT(""),
    NOWAIT("NOWAIT"),
    SKIP_LOCKED("SKIP LOCKED");

    private final String sql;

    LockWait(String sql) {
        this.sql = sql;
    }

    /** Its word in the standard. */
    public String sql() {
        return sql;
    }
}
