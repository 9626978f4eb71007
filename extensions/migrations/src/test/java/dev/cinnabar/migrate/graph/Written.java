package dev.cinnabar.migrate.graph;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Graphs and ways as short texts: {@code c : a b / x # label} follows a and b, depends on x, and has a label. */
final class Written {
    private Written() {}

    static RevisionGraph graph(String... nodes) {
        return RevisionGraph.of(Stream.of(nodes).map(Written::node).toList());
    }

    static RevisionNode node(String text) {
        List<String> labels = after(text, '#');
        List<String> dependsOn = after(text.replaceAll("#.*", ""), '/');
        List<String> down = after(text.replaceAll("[#/].*", ""), ':');
        return new RevisionNode(text.replaceAll("[:/#].*", "").trim(), down, dependsOn, labels);
    }

    private static List<String> after(String text, char sign) {
        int at = text.indexOf(sign);
        return at < 0 ? List.of() : words(text.substring(at + 1));
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.trim().split(" +"));
    }

    /** {@code +c -a -b +c}: c is taken, and its row stands where those of a and b stood. */
    static List<String> hops(Collection<Hop> hops) {
        return hops.stream().map(Written::hop).toList();
    }

    private static String hop(Hop hop) {
        return Stream.of(
                        Stream.of((hop.up() ? "up " : "back ") + hop.node().id() + ":"),
                        hop.gone().stream().map(id -> "-" + id),
                        hop.come().stream().map(id -> "+" + id))
                .flatMap(part -> part)
                .collect(joining(" "));
    }

    static List<String> ids(Collection<RevisionNode> nodes) {
        return nodes.stream().map(RevisionNode::id).toList();
    }

    /** What is taken, in its order. */
    static List<String> taken(Collection<Hop> hops) {
        return hops.stream().map(hop -> hop.node().id()).toList();
    }

    static List<String> at(String heads) {
        return words(heads);
    }
}
