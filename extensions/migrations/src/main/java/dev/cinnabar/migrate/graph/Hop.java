package dev.cinnabar.migrate.graph;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * One revision on the way from one set of revisions to another, and what becomes of the rows that say where a database stands. Immutable.
 *
 * @param up whether it is taken, or taken back
 * @param gone the heads that are heads no more, in the order of the alphabet
 * @param come the heads that are new, in the order of the alphabet
 */
public record Hop(RevisionNode node, boolean up, Set<String> gone, Set<String> come) {
    public Hop {
        gone = Collections.unmodifiableSet(new TreeSet<>(gone));
        come = Collections.unmodifiableSet(new TreeSet<>(come));
    }
}
