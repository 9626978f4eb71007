package dev.cinnabar.cli.command;

import dev.cinnabar.cli.script.ScriptSet;
import dev.cinnabar.cli.terminal.Answer;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.compare.SchemaChanges;
import dev.cinnabar.migrate.graph.RevisionNode;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Writes a new script. */
@picocli.CommandLine.Command(
        name = "revision",
        description = "Writes a new script, with the steps that lead to the models or without any.")
final class Revision extends Drafting {
    @Option(
            names = {"--autogenerate", "-a"},
            description = "With the steps from the database as it stands to the models.")
    boolean autogenerate;

    @Option(
            names = "--head",
            paramLabel = "REVISION",
            description = "What it follows, if there are several heads; base for nothing.")
    List<String> heads = List.of();

    @Option(names = "--splice", description = "Lets it follow a revision that is no head, so that a branch begins.")
    boolean splice;

    @Option(
            names = "--depends-on",
            paramLabel = "REVISION",
            description = "A revision of another branch that must be there before it.")
    List<String> dependsOn = List.of();

    @Override
    Answer answer(Run run) {
        ScriptSet scripts = run.scripts();
        List<String> down = down(scripts);
        List<String> needed =
                dependsOn.stream().map(said -> scripts.one(said).id()).toList();
        if (!autogenerate) {
            return draft(run, scripts, down, needed, List.of());
        }
        SchemaChanges changes = new Generated(run, scripts).changes();
        if (changes.isEmpty()) {
            run.note(
                    changes.differences().isEmpty()
                            ? "nothing differs, so no script is written"
                            : "the rewriters leave no step of those that were found, so no script is written");
            return Answer.of("", Collections.singletonMap("file", null));
        }
        return draft(run, scripts, down, needed, changes.operations());
    }

    private List<String> down(ScriptSet scripts) {
        if (heads.isEmpty()) {
            return theHead(scripts);
        }
        Set<String> ids = new TreeSet<>();
        for (String said : heads) {
            scripts.graph().find(said).stream().map(RevisionNode::id).forEach(ids::add);
        }
        Set<String> ends = scripts.heads();
        ids.stream().filter(each -> !ends.contains(each) && !splice).findFirst().ifPresent(each -> {
            throw new UsageException(
                    ErrorCode.REVISION_GRAPH,
                    "The revision " + each + " is no head: another one follows it.",
                    "say --splice if a branch shall begin there, or name one of "
                            + String.join(", ", new TreeSet<>(ends)));
        });
        return List.copyOf(ids);
    }

    private static List<String> theHead(ScriptSet scripts) {
        List<RevisionNode> ends = scripts.graph().heads();
        if (ends.size() > 1) {
            String names = ends.stream().map(RevisionNode::id).collect(Collectors.joining(", "));
            throw new UsageException(
                    ErrorCode.AMBIGUOUS_REVISION,
                    "There are " + ends.size() + " heads, " + names + ", and nobody says which one is followed.",
                    "say --head " + ends.get(0).id() + ", or join them first: cinnabar merge");
        }
        return ends.stream().map(RevisionNode::id).toList();
    }
}
