package dev.cinnabar.migrate.graph;

import java.util.Set;

/**
 * One revision on the way from one set of revisions to another, and what becomes of the rows that say where a database stands. Immutable.
 *
 * @param up whether it is taken, or taken back
 * @param gone the heads that are heads no more
 * @param come the heads that are new
 */
public record Hop(RevisionNode node, boolean up, Set<String> gone, Set<String> come) {
    public Hop {
        gone = Set.copyOf(gone);
        come = Set.copyOf(come);
    }
}
