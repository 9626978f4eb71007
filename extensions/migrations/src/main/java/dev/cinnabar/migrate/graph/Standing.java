package dev.cinnabar.migrate.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A database that is led from revision to revision. It begins with the rows that it has, and has none too many after the first hop. */
final class Standing {
    private final Links links;
    private final Set<String> applied;
    private Set<String> tops;
    private Set<String> rows;

    Standing(Links links, Collection<String> heads) {
        this.links = links;
        this.applied = links.applied(heads);
        this.tops = links.tops(applied);
        this.rows = new LinkedHashSet<>(heads);
    }

    List<Hop> up(Collection<String> wanted) {
        Set<String> missing = links.below(wanted);
        missing.removeAll(applied);
        List<Hop> hops = new ArrayList<>();
        links.inOrder(missing).forEach(node -> hops.add(take(node)));
        return hops;
    }

    List<Hop> back(Collection<String> gone) {
        List<RevisionNode> nodes = links.inOrder(gone);
        List<Hop> hops = new ArrayList<>();
        for (int i = nodes.size() - 1; i >= 0; i--) {
            hops.add(takeBack(nodes.get(i)));
        }
        return hops;
    }

    private Hop take(RevisionNode node) {
        applied.add(node.id());
        tops = new LinkedHashSet<>(tops);
        tops.removeAll(node.parents());
        tops.add(node.id());
        return hop(node, true);
    }

    private Hop takeBack(RevisionNode node) {
        applied.remove(node.id());
        tops = new LinkedHashSet<>(tops);
        tops.remove(node.id());
        node.parents().stream().filter(this::isTop).forEach(tops::add);
        return hop(node, false);
    }

    private boolean isTop(String id) {
        return links.dependents(id).stream().noneMatch(applied::contains);
    }

    private Hop hop(RevisionNode node, boolean up) {
        Set<String> gone = new LinkedHashSet<>(rows);
        gone.removeAll(tops);
        Set<String> come = new LinkedHashSet<>(tops);
        come.removeAll(rows);
        rows = tops;
        return new Hop(node, up, gone, come);
    }
}
