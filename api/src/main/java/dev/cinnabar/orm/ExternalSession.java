package dev.cinnabar.orm;

import dev.cinnabar.connect.ExternalTransaction;

/**
 * A session in a transaction that somebody else begins and ends. It is settled before the commit: what is pending is sent, and listeners of
 * {@link BeforeCommit} are told. Listeners of {@link AfterCommit} are told when the commit has happened. Objects that were changed behind a
 * savepoint stand as before it once it is rolled back to. Confined to one thread at a time.
 */
public interface ExternalSession extends ExternalTransaction {
    /** The session. Its commit, its rollback and its close are its leader's. */
    Session session();
}
