package dev.cinnabar.cli.command;

import dev.cinnabar.cli.script.ScriptSet;
import dev.cinnabar.cli.terminal.Answer;
import dev.cinnabar.migrate.compare.SchemaChanges;
import dev.cinnabar.migrate.draft.Predecessors;
import java.util.Collections;
import java.util.List;
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
        List<String> down = new Predecessors(heads, splice).in(scripts.graph());
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
}
