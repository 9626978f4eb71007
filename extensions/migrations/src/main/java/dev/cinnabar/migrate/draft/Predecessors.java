package dev.cinnabar.migrate.draft;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.graph.RevisionGraph;
import dev.cinnabar.migrate.graph.RevisionNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a new revision follows. Immutable.
 *
 * @param said the revisions as a person names them; none for the one head that there is
 * @param splice whether it may follow a revision that is no head, so that a branch begins
 */
public record Predecessors(List<String> said, boolean splice) {
    public Predecessors {
        said = List.copyOf(said);
    }

    /**
     * Their ids, as a graph has them; none for a first revision.
     *
     * @throws UsageException if there are several heads and none is said, or one that is said is no head and nothing is spliced
     */
    public List<String> in(RevisionGraph graph) {
        return said.isEmpty() ? theHead(graph) : named(graph);
    }

    private List<String> named(RevisionGraph graph) {
        Set<String> ids = new TreeSet<>();
        for (String each : said) {
            graph.find(each).stream().map(RevisionNode::id).forEach(ids::add);
        }
        Set<String> ends = graph.heads().stream().map(RevisionNode::id).collect(Collectors.toCollection(TreeSet::new));
        ids.stream().filter(each -> !ends.contains(each) && !splice).findFirst().ifPresent(each -> {
            throw new UsageException(
                    ErrorCode.REVISION_GRAPH,
                    "The revision " + each + " is no head: another one follows it.",
                    "say --splice (in a build: splice) if a branch shall begin there, or name one of "
                            + String.join(", ", ends));
        });
        return List.copyOf(ids);
    }

    private static List<String> theHead(RevisionGraph graph) {
        List<RevisionNode> ends = graph.heads();
        if (ends.size() > 1) {
            String names = ends.stream().map(RevisionNode::id).collect(Collectors.joining(", "));
            throw new UsageException(
                    ErrorCode.AMBIGUOUS_REVISION,
                    "There are " + ends.size() + " heads, " + names + ", and nobody says which one is followed.",
                    "say --head " + ends.get(0).id() + " (in a build: head), or join them first: cinnabar merge");
        }
        return ends.stream().map(RevisionNode::id).toList();
    }
}
