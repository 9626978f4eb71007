package dev.cinnabar.cli.command;

import dev.cinnabar.cli.terminal.Answer;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.script.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Parameters;

/** Opens a script in the editor. */
@picocli.CommandLine.Command(name = "edit", description = "Opens a script in the editor that VISUAL or EDITOR names.")
final class Edit extends Command {
    @Parameters(paramLabel = "REVISION", description = "An id or its beginning, head, a label.")
    String said = "";

    @Override
    Answer answer(Run run) {
        Script script = run.scripts().one(said);
        Path file = Path.of(script.origin());
        if (!Files.isRegularFile(file)) {
            throw new UsageException(
                    ErrorCode.UNUSABLE_SCRIPT,
                    "The revision " + script.id() + " is no file, but " + script.origin() + ".",
                    "open its source in the program; a script that is built with it cannot be edited here");
        }
        List<String> editor = new ArrayList<>(editor(run.around().environment()));
        editor.add(file.toString());
        int end = start(editor);
        if (end != 0) {
            throw new UsageException(
                    ErrorCode.EXTENSION_FAILED,
                    "The editor " + editor.get(0) + " ended with " + end + ".",
                    "look at EDITOR");
        }
        return Answer.of("", Map.of("file", file.toString()));
    }

    /** A word and its arguments, with blanks between. */
    private static List<String> editor(Map<String, String> environment) {
        String said = environment.getOrDefault("VISUAL", environment.getOrDefault("EDITOR", ""));
        if (said.isBlank()) {
            throw new UsageException(
                    ErrorCode.BAD_OPTION, "Nobody says which editor to start.", "set EDITOR, such as EDITOR=nano");
        }
        return List.of(said.strip().split("\\s+"));
    }

    private static int start(List<String> editor) {
        try {
            return new ProcessBuilder(editor).inheritIO().start().waitFor();
        } catch (IOException missing) {
            throw new UncheckedIOException("cannot start " + editor.get(0), missing);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
