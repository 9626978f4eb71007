package dev.cinnabar.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

/** Copies, moves and deletes whole folders. */
final class Folders {
    private Folders() {}

    /** Deletes what is there; what a dying server still writes meanwhile is left to the next clean-up of the machine. */
    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // nothing depends on it: the folder has a name of its own
            return;
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Gives a finished folder its final name; when another process was faster, its folder stays and ours goes. */
    static void publish(Path finished, Path name) throws IOException {
        try {
            Files.move(finished, name, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(name)) {
                throw e;
            }
            delete(finished);
        }
    }

    /** The folder where this user's servers are unpacked, once for all runs. */
    static Path cache() throws IOException {
        var name = "cinnabar-servers-" + System.getProperty("user.name");
        return Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), name));
    }
}
