package dev.cinnabar.cli.command;

import dev.cinnabar.cli.script.ScriptSet;
import dev.cinnabar.migrate.graph.RevisionNode;
import java.util.List;

/** Lists the revisions that nothing follows. */
@picocli.CommandLine.Command(name = "heads", description = "The revisions that nothing follows.")
final class Heads extends Listing {
    @Override
    List<RevisionNode> listed(ScriptSet scripts) {
        return scripts.graph().heads();
    }
}
