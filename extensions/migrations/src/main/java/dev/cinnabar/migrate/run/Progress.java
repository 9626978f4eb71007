package dev.cinnabar.migrate.run;

import dev.cinnabar.migrate.script.Script;

/** Hears what happens while revisions are taken; on the thread that takes them. What it throws ends the run as a failed statement would. */
public interface Progress {
    /** Hears and says nothing. */
    Progress SILENT = new Progress() {};

    /** Another session holds the lock of migrations. */
    default void waiting(String holder) {}

    /** A revision begins. */
    default void began(Script script, boolean up) {}

    /**
     * A statement is about to be sent.
     *
     * @param number from 1
     * @param of how many statements the revision has
     */
    default void statement(Script script, int number, int of, String sql) {}

    /** A revision is there, and what the database stands at says so; in its transaction, where it has one. */
    default void applied(Script script, boolean up) {}

    /** A statement could not have its locks and is sent once more. */
    default void retried(Script script, String sql, int tries) {}
}
