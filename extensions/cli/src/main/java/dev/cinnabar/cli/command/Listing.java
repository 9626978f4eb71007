package dev.cinnabar.cli.command;

import dev.cinnabar.cli.script.RevisionText;
import dev.cinnabar.cli.script.ScriptSet;
import dev.cinnabar.cli.terminal.Answer;
import dev.cinnabar.migrate.graph.RevisionNode;
import dev.cinnabar.migrate.script.Script;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A list of revisions that the scripts alone tell. Confined to one run. */
abstract class Listing extends Command {
    abstract List<RevisionNode> listed(ScriptSet scripts);

    @Override
    final Answer answer(Run run) {
        ScriptSet scripts = run.scripts();
        List<Script> listed = scripts.scripts(listed(scripts));
        RevisionText text = new RevisionText(scripts.heads(), Set.of(), run.paint());
        String told = run.isVerbose() ? text.details(listed) : text.lines(listed);
        return Answer.of(told, Map.of("revisions", text.documents(listed)));
    }
}
