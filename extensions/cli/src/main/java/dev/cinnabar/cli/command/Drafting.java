package dev.cinnabar.cli.command;

import dev.cinnabar.cli.config.Key;
import dev.cinnabar.cli.script.ScriptSet;
import dev.cinnabar.cli.terminal.Answer;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.migrate.draft.NewScript;
import dev.cinnabar.migrate.graph.RevisionNode;
import dev.cinnabar.migrate.render.RevisionIds;
import dev.cinnabar.schema.SchemaOperation;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What commands have in common that write a new script. Confined to one run. */
abstract class Drafting extends Command {
    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "What it is for, in a few words.")
    String message = "";

    @Option(names = "--rev-id", paramLabel = "ID", description = "Its id, instead of one by chance.")
    @Nullable
    String id;

    @Option(names = "--branch-label", paramLabel = "NAME", description = "A name for the branch that begins here.")
    List<String> labels = List.of();

    @Option(
            names = "--version-path",
            paramLabel = "FOLDER",
            description = "Where it is written; else the first folder of scripts.")
    @Nullable
    String folder;

    @Option(names = "--sql", description = "Writes a script in SQL, in the words of the database.")
    boolean sql;

    @Option(names = "--dialect", paramLabel = "NAME", description = "Whose words; else those of the URL.")
    @Nullable
    String dialect;

    /** Writes a script that follows those. */
    final Answer draft(
            Run run, ScriptSet scripts, List<String> down, List<String> dependsOn, List<SchemaOperation> steps) {
        RevisionNode node = new RevisionNode(id == null ? RevisionIds.random() : id, down, dependsOn, labels);
        String packageName = run.settings().find(Key.PACKAGE).orElse("");
        NewScript script = NewScript.of(node, message, packageName, steps).checkedAmong(scripts);
        Path into = folder == null ? run.places().folder() : run.file(folder);
        Engine engine = run.offline(wording(steps));
        Path file = script.write(into, run.language(sql), engine.dialect());
        run.note("wrote " + shown(run, file));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", node.id());
        document.put("down", down);
        document.put("file", file.toString());
        return Answer.of("", document);
    }

    /** A script in Java without steps is worded alike for all. */
    private @Nullable String wording(List<SchemaOperation> steps) {
        boolean alike = dialect == null && !sql && steps.isEmpty();
        return alike ? "sqlite" : dialect;
    }

    private static String shown(Run run, Path file) {
        Path here = run.around().folder();
        return (file.startsWith(here) ? here.relativize(file) : file).toString();
    }
}
