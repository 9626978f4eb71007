package dev.cinnabar.migrate.graph;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Revisions and which stands on which. It is whole: no parent is missing, no revision stands on itself, no name is given twice. Immutable.
 */
public final class RevisionGraph {
    private RevisionGraph() {}

    /**
     * The graph of these revisions.
     *
     * @throws dev.cinnabar.error.UsageException with {@code REVISION_GRAPH} if they do not fit together; it names them
     */
    public static RevisionGraph of(Collection<RevisionNode> nodes) {
        throw new UnsupportedOperationException();
    }

    /** Each after those that it follows and depends on; the same order each time. */
    public List<RevisionNode> inOrder() {
        throw new UnsupportedOperationException();
    }

    /** Those that nothing follows. */
    public List<RevisionNode> heads() {
        throw new UnsupportedOperationException();
    }

    /** Those that follow nothing. */
    public List<RevisionNode> bases() {
        throw new UnsupportedOperationException();
    }

    /** Those that more than one revision follows. */
    public List<RevisionNode> branchPoints() {
        throw new UnsupportedOperationException();
    }

    /** The revisions that follow one. */
    public List<RevisionNode> followers(String id) {
        throw new UnsupportedOperationException();
    }

    /** Whether a revision of that whole id is known. */
    public boolean has(String id) {
        throw new UnsupportedOperationException();
    }

    /**
     * The revisions that a text means: a whole or partial id (4 characters or more), {@code head}, {@code heads}, {@code base}, a label, {@code label@head}, {@code id+1},
     * {@code id-1}. Empty for {@code base}.
     *
     * @throws dev.cinnabar.error.UsageException with {@code NO_SUCH_REVISION} or {@code AMBIGUOUS_REVISION}
     */
    public Set<RevisionNode> find(String said) {
        throw new UnsupportedOperationException();
    }

    /** All revisions that a database has which stands at these heads. */
    public Set<RevisionNode> upTo(Collection<String> heads) {
        throw new UnsupportedOperationException();
    }

    /**
     * The way up.
     *
     * @param heads where the database stands
     * @param target as {@link #find} takes it, and {@code +2}, {@code label@+1}, counted from where the database stands
     */
    public List<Hop> upgrade(Collection<String> heads, String target) {
        throw new UnsupportedOperationException();
    }

    /**
     * The way back, the newest first.
     *
     * @param heads where the database stands
     * @param target as {@link #find} takes it, and {@code -1}, {@code label@-1}, {@code label@base}
     */
    public List<Hop> downgrade(Collection<String> heads, String target) {
        throw new UnsupportedOperationException();
    }

    /** The heads after a database that stands at these is said to stand at those, on the branches that they are on. */
    public Set<String> stamp(Collection<String> heads, Collection<String> targets) {
        throw new UnsupportedOperationException();
    }
}
