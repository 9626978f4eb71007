package dev.cinnabar.cli.command;

import dev.cinnabar.cli.config.Key;
import dev.cinnabar.cli.script.ScriptSet;
import dev.cinnabar.cli.script.Squashed;
import dev.cinnabar.cli.terminal.Answer;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.script.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes one script of many old ones. */
@picocli.CommandLine.Command(
        name = "squash",
        description = "Makes one script of all up to a revision, which keeps its id; the old files go into the folder"
                + " .squashed.")
final class Squash extends Command {
    @Parameters(arity = "0..1", paramLabel = "REVISION", description = "The last one; head if nothing is said.")
    String said = "head";

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "What it is for, in a few words.")
    String message = "all so far";

    @Option(names = "--sql", description = "Writes a script in SQL, in the words of the database.")
    boolean sql;

    @Option(names = "--dialect", paramLabel = "NAME", description = "Whose words; else those of the URL.")
    @Nullable
    String dialect;

    @Override
    Answer answer(Run run) {
        ScriptSet scripts = run.scripts();
        Script last = scripts.one(said);
        Engine engine = run.offline(dialect);
        Squashed squashed = Squashed.of(scripts, last, engine);
        List<Path> old = squashed.all().stream().map(Squash::file).toList();
        Path folder = run.places().folder();
        Path written = squashed.script(message, run.settings().find(Key.PACKAGE).orElse(""))
                .write(folder, run.language(sql), engine.dialect());
        old.forEach(file -> away(folder, file));
        run.note("wrote " + written.getFileName() + " in the place of " + old.size() + " scripts");
        run.note("a database that has them already wants: cinnabar stamp --purge, and where it stands");
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", last.id());
        document.put("file", written.toString());
        document.put("squashed", squashed.all().stream().map(Script::id).toList());
        return Answer.of("", document);
    }

    private static Path file(Script script) {
        Path file = Path.of(script.origin());
        if (!Files.isRegularFile(file)) {
            throw new UsageException(
                    ErrorCode.UNUSABLE_SCRIPT,
                    "The revision " + script.id() + " is no file, but " + script.origin() + ".",
                    "only scripts of a folder can be squashed");
        }
        return file;
    }

    private static void away(Path folder, Path file) {
        try {
            Path kept = Files.createDirectories(folder.resolve(".squashed"));
            Files.move(file, kept.resolve(file.getFileName()));
        } catch (IOException unmovable) {
            throw new UncheckedIOException("cannot move " + file + " into .squashed", unmovable);
        }
    }
}
