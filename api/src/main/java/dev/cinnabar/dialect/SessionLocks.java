package dev.cinnabar.dialect;

import dev.cinnabar.error.TrustedSql;

/**
 * The words for a lock that belongs to a session of the database and goes with it, however the session ends. It guards nothing by
 * itself: whoever asks for the same name waits for the same lock. The lock is one of the database at hand, not of its whole server.
 * Each text is a query with one {@code ?}, for the lock's name, and is run on a connection that nothing else runs on; the connection is
 * not to go back to a pool meanwhile. Immutable.
 *
 * @param take takes the lock if it is free, and waits for nothing: one row with one number, 1 if the session has the lock now, else 0.
 *     A session that takes a lock twice gives it back twice.
 * @param giveBack gives it back: one row with one number, 1 if the session had it
 * @param holder tells who has it: one row with one text for a message, which names the session and what is known of it; no row if nobody
 *     has it
 */
public record SessionLocks(
        @TrustedSql String take,
        @TrustedSql String giveBack,
        @TrustedSql String holder) {}
