package dev.cinnabar.cli.command;

import dev.cinnabar.cli.script.ScriptSet;
import dev.cinnabar.cli.terminal.Answer;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.graph.RevisionNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Parameters;

/** Writes a script that joins branches. */
@picocli.CommandLine.Command(name = "merge", description = "Writes a script that joins heads, and does nothing else.")
final class Merge extends Drafting {
    @Parameters(arity = "0..*", paramLabel = "REVISION", description = "What is joined; all heads if nothing is said.")
    List<String> said = List.of();

    @Override
    Answer answer(Run run) {
        ScriptSet scripts = run.scripts();
        Set<String> joined = new TreeSet<>();
        for (String each : said.isEmpty() ? List.of("heads") : said) {
            scripts.graph().find(each).stream().map(RevisionNode::id).forEach(joined::add);
        }
        if (joined.size() < 2) {
            throw new UsageException(
                    ErrorCode.REVISION_GRAPH,
                    "There is nothing to join: "
                            + (joined.isEmpty()
                                    ? "no revision"
                                    : joined.iterator().next()) + " alone is meant.",
                    "cinnabar heads lists what could be joined");
        }
        if (message.isEmpty()) {
            message = "join " + String.join(" and ", joined);
        }
        return draft(run, scripts, List.copyOf(joined), List.of(), List.of());
    }
}
