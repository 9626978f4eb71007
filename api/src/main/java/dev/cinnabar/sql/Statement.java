package dev.cinnabar.sql;

import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.NodeSource;

/** An immutable statement: built once, run as often as one likes, by any number of threads and on any database. */
public interface Statement extends NodeSource {
    /** How it shall run. */
    StatementOptions options();

    /** What is sent: the statement, with the defaults filled in that Java gives anew each time. */
    default Node nodeToRun() {
        return node();
    }
}
