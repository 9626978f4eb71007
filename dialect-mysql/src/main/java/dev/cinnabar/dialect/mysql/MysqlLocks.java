package dev.cinnabar.dialect.mysql;

import dev.cinnabar.dialect.SessionLocks;

/**
 * MySQL's words for locks of a session (MySQL 8.0 reference manual, 12.14). Their names are those of the whole server and of 64
 * characters at most, so that a name is here the hash of the database's and the lock's.
 */
final class MysqlLocks {
    private static final String NAME = "SHA2(CONCAT_WS('.', DATABASE(), ?), 256)";

    /** Of sessions of other users not all may be seen. */
    private static final String WHO =
            "CONCAT_WS(', ', CONCAT('connection ', h.id), CONCAT('user ', p.user), CONCAT('at ',"
                    + " p.host), CONCAT(LOWER(p.command), ' for ', p.time, ' seconds'))";

    static final SessionLocks WORDS = new SessionLocks(
            "SELECT COALESCE(GET_LOCK(" + NAME + ", 0), 0)",
            "SELECT COALESCE(RELEASE_LOCK(" + NAME + "), 0)",
            "SELECT " + WHO + " FROM (SELECT IS_USED_LOCK(" + NAME + ") AS id) h"
                    + " LEFT JOIN information_schema.processlist p ON p.id = h.id WHERE h.id IS NOT NULL");

    private MysqlLocks() {}
}
