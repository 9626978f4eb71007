package dev.cinnabar.cli.command;

import dev.cinnabar.cli.script.RevisionText;
import dev.cinnabar.cli.script.ScriptSet;
import dev.cinnabar.cli.terminal.Answer;
import dev.cinnabar.error.SafeText;
import dev.cinnabar.migrate.Migrations;
import dev.cinnabar.migrate.script.Script;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Tells where the database stands. */
@picocli.CommandLine.Command(name = "current", description = "The revisions that the database stands at.")
final class Current extends Command {
    @Option(names = "--check-heads", description = "Ends with 1 unless the database has all revisions.")
    boolean checkHeads;

    @Override
    boolean isForSeveral() {
        return true;
    }

    @Override
    Answer answer(Run run) {
        ScriptSet scripts = run.scripts();
        Migrations migrations = run.migrations(run.engine(), scripts);
        Set<String> current = new TreeSet<>(migrations.current());
        List<Script> known = scripts.all().stream()
                .filter(script -> current.contains(script.id()))
                .toList();
        boolean whole = current.stream().allMatch(scripts.graph()::has) && migrations.isAtHeads();
        RevisionText text = new RevisionText(scripts.heads(), current, run.paint());
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("current", current);
        document.put("atHeads", whole);
        document.put("revisions", text.documents(known));
        String lines = run.isVerbose() ? text.details(known) : text.lines(known);
        return new Answer(lines + unknown(current, scripts), document, checkHeads && !whole ? Failures.DIFFERENT : 0);
    }

    private static String unknown(Set<String> current, ScriptSet scripts) {
        return current.stream()
                .filter(id -> !scripts.graph().has(id))
                .map(id -> SafeText.escape(id) + "  (no script has it)\n")
                .collect(Collectors.joining());
    }
}
