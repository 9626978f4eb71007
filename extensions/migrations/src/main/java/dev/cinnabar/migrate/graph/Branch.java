package dev.cinnabar.migrate.graph;

import java.util.Set;

/**
 * A part of the graph that is named by its first revision. Immutable.
 *
 * @param start the first one of it
 * @param members it and all that follow it
 * @param lineage they and all that it follows
 */
record Branch(String start, Set<String> members, Set<String> lineage) {
    static Branch at(String start, Links links) {
        Set<String> members = links.descendants(start);
        Set<String> lineage = links.ancestors(start);
        lineage.addAll(members);
        return new Branch(start, members, lineage);
    }

    /** All revisions, for what is said of no branch. */
    static Branch whole(Links links) {
        return new Branch("", links.ids(), links.ids());
    }

    boolean isWhole() {
        return start.isEmpty();
    }
}
