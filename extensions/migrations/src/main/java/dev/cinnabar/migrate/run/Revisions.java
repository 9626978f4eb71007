package dev.cinnabar.migrate.run;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.graph.RevisionGraph;
import dev.cinnabar.migrate.graph.RevisionNode;
import dev.cinnabar.migrate.script.Script;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The scripts that databases are migrated by, in their graph. Immutable. */
public final class Revisions {
    private final RevisionGraph graph;
    private final Map<String, Script> scripts = new HashMap<>();

    private Revisions(RevisionGraph graph) {
        this.graph = graph;
    }

    /**
     * The revisions of these scripts.
     *
     * @throws dev.cinnabar.error.UsageException with {@code REVISION_GRAPH} if they do not fit together
     */
    public static Revisions of(Collection<Script> scripts) {
        List<RevisionNode> nodes = scripts.stream().map(Script::node).toList();
        Revisions revisions = new Revisions(RevisionGraph.of(nodes));
        scripts.forEach(script -> revisions.scripts.put(script.id(), script));
        return revisions;
    }

    /** Which stands on which. */
    public RevisionGraph graph() {
        return graph;
    }

    /** What a revision of the graph does. */
    public Script script(RevisionNode node) {
        return Objects.requireNonNull(scripts.get(node.id()), node.id());
    }

    /**
     * What a revision does.
     *
     * @param said an id or its beginning, {@code head}, {@code id+1}, …
     * @throws UsageException if it means no revision, or several
     */
    public Script script(String said) {
        List<RevisionNode> meant = List.copyOf(graph.find(said));
        if (meant.size() != 1) {
            throw new UsageException(
                    meant.isEmpty() ? ErrorCode.NO_SUCH_REVISION : ErrorCode.AMBIGUOUS_REVISION,
                    "`" + said + "` means " + meant.size() + " revisions, where one is wanted.",
                    "Say the id of one.");
        }
        return script(meant.get(0));
    }

    /** What the revisions do that a database has which stands at these heads, in their order. */
    List<Script> upTo(Collection<String> heads) {
        return graph.upTo(heads).stream().map(this::script).toList();
    }
}
