package dev.cinnabar.dialect.postgres;

import dev.cinnabar.dialect.SessionLocks;

/** PostgreSQL's words for locks of a session (manual 9.28.10): their keys are numbers of 64 bits, here the hash of the name. */
final class PostgresLocks {
    private static final String KEY = "hashtextextended(CAST(? AS text), 0)";

    /** The view of all locks has a key in two halves (manual 53.12). */
    private static final String HELD =
            "FROM pg_locks l LEFT JOIN pg_stat_activity a ON a.pid = l.pid WHERE l.locktype = 'advisory' AND l.granted"
                    + " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())"
                    + " AND l.objsubid = 1 AND ((CAST(l.classid AS bigint) << 32) | CAST(l.objid AS bigint)) = " + KEY;

    /** Of sessions of other users not all may be seen. */
    private static final String WHO = "concat_ws(', ', 'process ' || l.pid, 'user ' || a.usename, 'application ' ||"
            + " nullif(a.application_name, ''), 'at ' || host(a.client_addr), 'connected since ' ||"
            + " to_char(a.backend_start AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS') || ' UTC')";

    static final SessionLocks WORDS = new SessionLocks(
            "SELECT CAST(pg_try_advisory_lock(" + KEY + ") AS integer)",
            "SELECT CAST(pg_advisory_unlock(" + KEY + ") AS integer)",
            "SELECT " + WHO + " " + HELD);

    private PostgresLocks() {}
}
