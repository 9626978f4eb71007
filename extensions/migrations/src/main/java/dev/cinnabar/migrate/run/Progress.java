package dev.cinnabar.migrate.run;

import dev.cinnabar.connect.Connection;
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
     * @param sql with {@code ?} for values; of a program's own work, what it says it does
     */
    default void statement(Script script, int number, int of, String sql) {}

    /** A revision is there, and what the database stands at says so; in its transaction, where it has one. */
    default void applied(Script script, boolean up) {}

    /**
     * The same with the connection of the migration, for what is to be written down in its transaction, which is not to be ended here.
     * Unless it says otherwise it hands on to {@link #applied(Script, boolean)}.
     */
    default void applied(Script script, boolean up, Connection connection) {
        applied(script, up);
    }

    /** A statement could not have its locks and is sent once more. */
    default void retried(Script script, String sql, int tries) {}
}
