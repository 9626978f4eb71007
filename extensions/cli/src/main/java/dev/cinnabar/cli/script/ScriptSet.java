package dev.cinnabar.cli.script;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.graph.RevisionGraph;
import dev.cinnabar.migrate.graph.RevisionNode;
import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.migrate.script.Scripts;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Scripts and their order, read once, without a database. Immutable. */
public final class ScriptSet implements Scripts {
    private final List<Script> scripts;
    private final RevisionGraph graph;
    private final Map<String, Script> byId = new HashMap<>();

    private ScriptSet(List<Script> scripts) {
        this.scripts = scripts;
        this.graph = RevisionGraph.of(scripts.stream().map(Script::node).toList());
        scripts.forEach(script -> byId.put(script.id(), script));
    }

    /**
     * Reads them all.
     *
     * @throws UsageException if one cannot be read, or they do not fit together
     */
    public static ScriptSet of(Scripts scripts) {
        return new ScriptSet(List.copyOf(scripts.all()));
    }

    @Override
    public List<Script> all() {
        return scripts;
    }

    public RevisionGraph graph() {
        return graph;
    }

    public Script script(RevisionNode node) {
        return Objects.requireNonNull(byId.get(node.id()));
    }

    public List<Script> scripts(Collection<RevisionNode> nodes) {
        return nodes.stream().map(this::script).toList();
    }

    /** The ids of the heads. */
    public Set<String> heads() {
        return graph.heads().stream().map(RevisionNode::id).collect(Collectors.toSet());
    }

    /**
     * The one revision that a text means.
     *
     * @throws UsageException if it means none or several
     */
    public Script one(String said) {
        Set<RevisionNode> found = graph.find(said);
        if (found.size() != 1) {
            throw new UsageException(
                    found.isEmpty() ? ErrorCode.NO_SUCH_REVISION : ErrorCode.AMBIGUOUS_REVISION,
                    "`" + said + "` means " + (found.isEmpty() ? "no revision" : found.size() + " revisions") + ".",
                    found.isEmpty()
                            ? "name one by its id; cinnabar history lists them"
                            : "name one of "
                                    + found.stream().map(RevisionNode::id).collect(Collectors.joining(", ")));
        }
        return script(found.iterator().next());
    }
}
