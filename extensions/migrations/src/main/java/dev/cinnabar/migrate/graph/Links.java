package dev.cinnabar.migrate.graph;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Who stands on whom: a revision stands on those that it follows and on those that it depends on. All in the order of the graph. Immutable.
 */
final class Links {
    private final Map<String, RevisionNode> nodes = new LinkedHashMap<>();
    private final Map<String, List<String>> followers = new HashMap<>();
    private final Map<String, List<String>> dependents = new HashMap<>();

    /** Of revisions that {@link GraphCheck} has let through. */
    Links(Collection<RevisionNode> said) {
        Map<String, RevisionNode> byId = new HashMap<>();
        Map<String, Set<String>> parents = new HashMap<>();
        said.forEach(node -> byId.put(node.id(), node));
        said.forEach(node -> parents.put(node.id(), node.parents()));
        for (String id : Ordering.of(parents)) {
            RevisionNode node = byId.get(id);
            if (node != null) {
                add(node);
            }
        }
    }

    private void add(RevisionNode node) {
        nodes.put(node.id(), node);
        new LinkedHashSet<>(node.down()).forEach(parent -> link(followers, parent, node.id()));
        node.parents().forEach(parent -> link(dependents, parent, node.id()));
    }

    private static void link(Map<String, List<String>> links, String parent, String child) {
        links.computeIfAbsent(parent, none -> new ArrayList<>()).add(child);
    }

    Set<String> ids() {
        return Collections.unmodifiableSet(nodes.keySet());
    }

    Collection<RevisionNode> nodes() {
        return Collections.unmodifiableCollection(nodes.values());
    }

    /** The revision of an id that is known. */
    RevisionNode node(String id) {
        RevisionNode node = nodes.get(id);
        if (node == null) {
            throw new IllegalArgumentException("no revision " + id);
        }
        return node;
    }

    /** Those that follow it. */
    List<String> followers(String id) {
        return followers.getOrDefault(id, List.of());
    }

    /** Those that stand right on it. */
    List<String> dependents(String id) {
        return dependents.getOrDefault(id, List.of());
    }

    /** They and all that they stand on. */
    Set<String> below(Collection<String> ids) {
        return reached(ids, id -> node(id).parents());
    }

    /** They and all that stand on them. */
    Set<String> above(Collection<String> ids) {
        return reached(ids, this::dependents);
    }

    /** It and all that follow it. */
    Set<String> descendants(String id) {
        return reached(List.of(id), this::followers);
    }

    /** It and all that it follows. */
    Set<String> ancestors(String id) {
        return reached(List.of(id), at -> node(at).down());
    }

    private static Set<String> reached(Collection<String> from, Function<String, Collection<String>> next) {
        Set<String> seen = new LinkedHashSet<>(from);
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (String id : next.apply(open.remove())) {
                if (seen.add(id)) {
                    open.add(id);
                }
            }
        }
        return seen;
    }

    /** Those that nothing among them stands on. */
    Set<String> tops(Set<String> ids) {
        return filtered(ids, id -> Collections.disjoint(ids, dependents(id)));
    }

    /** Those that nothing among them follows. */
    Set<String> ends(Set<String> ids) {
        return filtered(ids, id -> Collections.disjoint(ids, followers(id)));
    }

    private static Set<String> filtered(Set<String> ids, Predicate<String> condition) {
        Set<String> some = new LinkedHashSet<>(ids);
        some.removeIf(condition.negate());
        return some;
    }

    /** The same in the order of the graph. */
    List<RevisionNode> inOrder(Collection<String> ids) {
        Set<String> wanted = new LinkedHashSet<>(ids);
        return nodes.values().stream()
                .filter(node -> wanted.contains(node.id()))
                .toList();
    }

    /**
     * All that a database has which stands at these.
     *
     * @throws UsageException if one of them is not known
     */
    Set<String> applied(Collection<String> heads) {
        Set<String> unknown = new TreeSet<>(heads);
        unknown.removeAll(nodes.keySet());
        if (!unknown.isEmpty()) {
            throw new UsageException(
                    ErrorCode.DATABASE_AHEAD,
                    "The database stands at " + GraphRefusal.names(unknown) + ", which the scripts do not have.",
                    "Deploy the scripts that it was migrated with, or name its own table of versions;"
                            + " or `stamp` it, with `purge`, at the revision that it is at.");
        }
        return below(heads);
    }
}
