package dev.cinnabar.cli.command;

import dev.cinnabar.cli.script.RevisionText;
import dev.cinnabar.cli.script.ScriptSet;
import dev.cinnabar.cli.terminal.Answer;
import dev.cinnabar.migrate.graph.RevisionNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists the revisions that more than one follows. */
@picocli.CommandLine.Command(
        name = "branches",
        description = "The revisions that more than one follows, and those that do.")
final class Branches extends Command {
    @Override
    Answer answer(Run run) {
        ScriptSet scripts = run.scripts();
        RevisionText text = new RevisionText(scripts.heads(), Set.of(), run.paint());
        StringBuilder told = new StringBuilder();
        List<Map<String, @Nullable Object>> documents = new ArrayList<>();
        for (RevisionNode point : scripts.graph().branchPoints()) {
            List<RevisionNode> followers = scripts.graph().followers(point.id());
            told.append(text.lines(scripts.scripts(List.of(point))));
            told.append(text.lines(scripts.scripts(followers)).indent(4));
            Map<String, @Nullable Object> document = new LinkedHashMap<>();
            document.put("id", point.id());
            document.put("followers", followers.stream().map(RevisionNode::id).toList());
            documents.add(document);
        }
        return Answer.of(told.toString(), Map.of("branches", documents));
    }
}
