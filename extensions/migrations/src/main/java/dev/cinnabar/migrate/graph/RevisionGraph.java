package dev.cinnabar.migrate.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Revisions and which stands on which. It is whole: no parent is missing, no revision stands on itself, no name is given twice. Immutable.
 *
 * <p>A revision <em>follows</em> those of its {@code down}, and <em>stands on</em> them and on those that it depends on. A database that
 * has a revision has all that it stands on; its rows name those that nothing else which it has stands on. A label names the revision
 * that carries it, and before an {@code @} the branch of it and all that follow it.
 */
public final class RevisionGraph {
    private final Links links;
    private final Meaning meaning;

    private RevisionGraph(Collection<RevisionNode> nodes) {
        links = new Links(nodes);
        meaning = new Meaning(links);
    }

    /**
     * The graph of these revisions.
     *
     * @throws dev.cinnabar.error.UsageException with {@code REVISION_GRAPH} if they do not fit together; it names them
     */
    public static RevisionGraph of(Collection<RevisionNode> nodes) {
        List<RevisionNode> copy = List.copyOf(nodes);
        GraphCheck.check(copy);
        return new RevisionGraph(copy);
    }

    /** Each after those that it follows and depends on; the same order each time. */
    public List<RevisionNode> inOrder() {
        return List.copyOf(links.nodes());
    }

    /** Those that nothing follows. */
    public List<RevisionNode> heads() {
        return links.inOrder(links.ends(links.ids()));
    }

    /** Those that follow nothing. */
    public List<RevisionNode> bases() {
        return links.nodes().stream().filter(node -> node.down().isEmpty()).toList();
    }

    /** Those that more than one revision follows. */
    public List<RevisionNode> branchPoints() {
        return links.nodes().stream()
                .filter(node -> links.followers(node.id()).size() > 1)
                .toList();
    }

    /** The revisions that follow one. */
    public List<RevisionNode> followers(String id) {
        return links.inOrder(links.followers(id));
    }

    /** Whether a revision of that whole id is known. */
    public boolean has(String id) {
        return links.ids().contains(id);
    }

    /**
     * The revisions that a text means: a whole or partial id (4 characters or more), {@code head}, {@code heads}, {@code base}, a label, {@code label@head}, {@code id+1},
     * {@code id-1}. Empty for {@code base}.
     *
     * @throws dev.cinnabar.error.UsageException with {@code NO_SUCH_REVISION} or {@code AMBIGUOUS_REVISION}
     */
    public Set<RevisionNode> find(String said) {
        return nodes(meaning.find(Said.of(said)));
    }

    /**
     * The revisions that a text means for a database that stands at these heads: also {@code current}, {@code +1}, {@code -1} and {@code
     * label@+1}, which count from there.
     *
     * @throws dev.cinnabar.error.UsageException as of {@link #find(String)}
     */
    public Set<RevisionNode> find(Collection<String> heads, String said) {
        return nodes(meaning.find(Said.of(said), links.applied(heads)));
    }

    /**
     * All revisions that a database has which stands at these heads.
     *
     * @throws dev.cinnabar.error.UsageException with {@code DATABASE_AHEAD} if one of them is not known
     */
    public Set<RevisionNode> upTo(Collection<String> heads) {
        return nodes(links.applied(heads));
    }

    /**
     * The way up.
     *
     * @param heads where the database stands
     * @param target as {@link #find} takes it, and {@code +2}, {@code label@+1}, counted from where the database stands
     * @return empty where all of it is there
     */
    public List<Hop> upgrade(Collection<String> heads, String target) {
        Set<String> wanted = meaning.find(Said.of(target), links.applied(heads));
        return new Standing(links, heads).up(wanted);
    }

    /**
     * The way back, the newest first. It takes back what follows the target and all that stands on that; other branches stay.
     *
     * @param heads where the database stands
     * @param target as {@link #find} takes it, and {@code -1}, {@code label@-1}, {@code label@base}, which is before the revision that
     *     carries the label
     * @throws dev.cinnabar.error.UsageException with {@code NO_SUCH_REVISION} if the database has not come to the target
     */
    public List<Hop> downgrade(Collection<String> heads, String target) {
        Set<String> gone = new Descent(links, meaning).of(Said.of(target), links.applied(heads));
        return new Standing(links, heads).back(gone);
    }

    /** The heads after a database that stands at these is said to stand at those, on the branches that they are on. */
    public Set<String> stamp(Collection<String> heads, Collection<String> targets) {
        List<Said> said = targets.stream().map(Said::of).toList();
        Set<String> stamped = new Stamp(links, meaning).of(links.applied(heads), said);
        return Collections.unmodifiableSet(new TreeSet<>(stamped));
    }

    private Set<RevisionNode> nodes(Collection<String> ids) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(new ArrayList<>(links.inOrder(ids))));
    }
}
