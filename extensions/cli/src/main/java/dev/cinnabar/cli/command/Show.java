package dev.cinnabar.cli.command;

import dev.cinnabar.cli.script.RevisionText;
import dev.cinnabar.cli.script.ScriptSet;
import dev.cinnabar.cli.terminal.Answer;
import dev.cinnabar.migrate.script.Script;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Parameters;

/** Tells all of one revision. */
@picocli.CommandLine.Command(name = "show", description = "One revision: what it follows, and where it lies.")
final class Show extends Command {
    @Parameters(paramLabel = "REVISION", description = "An id or its beginning, head, a label.")
    String said = "";

    @Override
    Answer answer(Run run) {
        ScriptSet scripts = run.scripts();
        List<Script> one = List.of(scripts.one(said));
        RevisionText text = new RevisionText(scripts.heads(), Set.of(), run.paint());
        return Answer.of(
                text.details(one), Map.of("revision", text.documents(one).get(0)));
    }
}
