package dev.cinnabar.cli.command;

import dev.cinnabar.cli.script.ScriptPlaces;
import dev.cinnabar.cli.script.Template;
import dev.cinnabar.cli.terminal.Answer;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a configuration and a folder for scripts. */
@picocli.CommandLine.Command(name = "init", description = "Writes cinnabar.toml and a folder for scripts.")
final class Init extends Command {
    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "The folder for scripts: ${DEFAULT-VALUE}.")
    String folder = ScriptPlaces.FOLDER;

    @Option(
            names = {"-t", "--template"},
            paramLabel = "NAME",
            description = "${COMPLETION-CANDIDATES}; cinnabar list_templates says more.")
    Template template = Template.JAVA;

    @Override
    Answer answer(Run run) {
        Map<String, String> files = template.files(folder.replace('\\', '/'));
        files.keySet().stream().map(run::file).filter(Files::exists).findFirst().ifPresent(file -> {
            throw new UsageException(
                    ErrorCode.BAD_OPTION, file + " is there already.", "change it by hand, or take it away first");
        });
        files.forEach((name, text) -> run.write(run.file(name), text));
        make(run.file(folder));
        run.note("wrote " + String.join(", ", files.keySet()));
        return Answer.of("", Map.of("files", List.copyOf(files.keySet())));
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot make " + folder, unwritable);
        }
    }
}
