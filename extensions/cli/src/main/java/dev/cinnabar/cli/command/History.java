package dev.cinnabar.cli.command;

import dev.cinnabar.cli.script.RevisionText;
import dev.cinnabar.cli.script.ScriptSet;
import dev.cinnabar.cli.terminal.Answer;
import dev.cinnabar.migrate.graph.RevisionGraph;
import dev.cinnabar.migrate.graph.RevisionNode;
import dev.cinnabar.migrate.script.Script;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Lists revisions, the newest first. */
@picocli.CommandLine.Command(name = "history", description = "The revisions, the newest first.")
final class History extends Command {
    @Option(
            names = {"-r", "--rev-range"},
            paramLabel = "FROM:TO",
            description = "A part of them: ids, base, head, current, -3: for the last three and the one before.")
    @Nullable
    String range;

    @Option(
            names = {"-i", "--indicate-current"},
            description = "Marks those that the database stands at.")
    boolean indicate;

    @Override
    Answer answer(Run run) {
        ScriptSet scripts = run.scripts();
        boolean asks = indicate || range != null && range.contains("current");
        Set<String> current = asks ? run.migrations(run.engine(), scripts).current() : Set.of();
        List<Script> newest = new ArrayList<>(scripts.scripts(chosen(scripts.graph(), current)));
        Collections.reverse(newest);
        RevisionText text = new RevisionText(scripts.heads(), indicate ? current : Set.of(), run.paint());
        String told = run.isVerbose() ? text.details(newest) : text.lines(newest);
        return Answer.of(told, Map.of("revisions", text.documents(newest)));
    }

    /** Those that the upper end stands on, without those that the lower end does; the lower end itself is among them. */
    private List<RevisionNode> chosen(RevisionGraph graph, Set<String> current) {
        if (range == null) {
            return graph.inOrder();
        }
        Range ends = Range.of(range);
        Set<String> upper = ids(graph.find(current, ends.toOr("heads")));
        Set<RevisionNode> chosen = new LinkedHashSet<>(graph.upTo(upper));
        String from = ends.fromOr("base");
        Set<RevisionNode> lower = from.matches("-[0-9]+") ? graph.find(upper, from) : graph.find(current, from);
        Set<RevisionNode> below = new LinkedHashSet<>(graph.upTo(ids(lower)));
        below.removeAll(lower);
        chosen.removeAll(below);
        return graph.inOrder().stream().filter(chosen::contains).toList();
    }

    private static Set<String> ids(Collection<RevisionNode> nodes) {
        Set<String> ids = new LinkedHashSet<>();
        nodes.forEach(node -> ids.add(node.id()));
        return ids;
    }
}
