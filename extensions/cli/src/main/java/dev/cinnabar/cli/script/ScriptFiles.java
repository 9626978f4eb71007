package dev.cinnabar.cli.script;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds the files of a folder by their ending; hidden ones and those that links lead to are none. Stateless. */
final class ScriptFiles {
    private ScriptFiles() {}

    /**
     * In the order of their names, those of folders within too.
     *
     * @throws UsageException if the folder cannot be read, or a link is among them: what it leads to may lie anywhere
     */
    static List<Path> of(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(ending))
                    .filter(file -> !isHidden(folder.relativize(file)))
                    .filter(file -> !Files.isDirectory(file))
                    .map(ScriptFiles::noLink)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UsageException(
                    ErrorCode.UNUSABLE_SCRIPT,
                    "The folder of scripts " + folder + " cannot be read.",
                    "look at scripts in cinnabar.toml; cinnabar init makes a folder",
                    unreadable);
        }
    }

    private static boolean isHidden(Path within) {
        for (Path part : within) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static Path noLink(Path file) {
        if (Files.isSymbolicLink(file)) {
            throw new UsageException(
                    ErrorCode.UNUSABLE_SCRIPT,
                    file + " is a link.",
                    "copy what it points at into the folder of scripts, or take the link away");
        }
        return file;
    }
}
