package dev.cinnabar.it.transfer;

import java.sql.SQLException;
import java.sql.Statement;

/** How a server tells which sessions there are, and ends one. Stateless. */
interface KillWords {
    /** SQL for the number of the session that asks. */
    String own();

    /** SQL for the numbers of all sessions on this database but the one that asks, in order. */
    String others();

    /** Ends a session; false if there is none of that number. */
    boolean kill(Statement statement, long session) throws SQLException;
}
