package dev.cinnabar.migrate.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Refuses revisions that make no graph; a message names all that are wrong in one way. Stateless. */
final class GraphCheck {
    private GraphCheck() {}

    static void check(Collection<RevisionNode> nodes) {
        names(nodes);
        ids(nodes);
        labels(nodes);
        parents(nodes);
        itself(nodes);
        circle(nodes);
    }

    private static void names(Collection<RevisionNode> nodes) {
        Set<String> bad = nodes.stream()
                .flatMap(node -> Stream.concat(Stream.of(node.id()), node.labels().stream()))
                .filter(name -> !RevisionName.fits(name))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!bad.isEmpty()) {
            throw GraphRefusal.graph(
                    "No revision and no label can have the name " + GraphRefusal.names(bad) + ".", RevisionName.RULE);
        }
    }

    private static void ids(Collection<RevisionNode> nodes) {
        Set<String> twice = twice(nodes.stream().map(RevisionNode::id).toList());
        if (!twice.isEmpty()) {
            throw GraphRefusal.graph(
                    "More than one revision has the id " + GraphRefusal.names(twice) + ".",
                    "Give each revision an id of its own; a copied script keeps the id of the first.");
        }
    }

    private static void labels(Collection<RevisionNode> nodes) {
        List<String> said = new ArrayList<>();
        nodes.forEach(node -> said.add(node.id()));
        nodes.forEach(node -> said.addAll(new LinkedHashSet<>(node.labels())));
        Set<String> twice = twice(said);
        if (!twice.isEmpty()) {
            throw GraphRefusal.graph(
                    "The label " + GraphRefusal.names(twice) + " names more than one: " + labelled(nodes, twice) + ".",
                    "A label names one branch, and is no other revision's id: take it off all but one of them.");
        }
    }

    private static String labelled(Collection<RevisionNode> nodes, Set<String> labels) {
        return GraphRefusal.names(nodes.stream()
                .filter(node ->
                        labels.contains(node.id()) || node.labels().stream().anyMatch(labels::contains))
                .map(RevisionNode::id)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Set<String> twice(List<String> names) {
        Set<String> once = new HashSet<>();
        return names.stream().filter(name -> !once.add(name)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void parents(Collection<RevisionNode> nodes) {
        Set<String> ids = nodes.stream().map(RevisionNode::id).collect(Collectors.toCollection(TreeSet::new));
        Set<String> problems = new LinkedHashSet<>();
        Set<String> hints = new LinkedHashSet<>();
        for (RevisionNode node : nodes) {
            for (String parent : node.parents()) {
                if (!ids.contains(parent)) {
                    problems.add("`" + node.id() + "` stands on `" + parent + "`, which is not there");
                    hints.add(GraphRefusal.near(parent, ids));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw GraphRefusal.graph(
                    "A revision is missing: " + String.join("; ", problems) + ".",
                    String.join("", hints) + "Add its script, or mend `down` and `dependsOn`: they take whole ids.");
        }
    }

    private static void itself(Collection<RevisionNode> nodes) {
        List<String> loops = nodes.stream()
                .filter(node -> node.parents().contains(node.id()))
                .map(RevisionNode::id)
                .sorted()
                .toList();
        if (!loops.isEmpty()) {
            throw GraphRefusal.graph(
                    "A revision stands on itself: " + GraphRefusal.names(loops) + ".",
                    "Say the one before it in `down` or `dependsOn`, or none.");
        }
    }

    private static void circle(Collection<RevisionNode> nodes) {
        List<String> circle = CircleSearch.in(nodes);
        if (!circle.isEmpty()) {
            throw GraphRefusal.graph(
                    "Revisions stand on each other in a circle: "
                            + circle.stream().map(id -> "`" + id + "`").collect(Collectors.joining(" on ")) + ".",
                    "Take one of them out of `down` or `dependsOn` of the one before it.");
        }
    }
}
