package dev.cinnabar.cli.place;

import dev.cinnabar.cli.config.Key;
import dev.cinnabar.cli.config.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The folders and jars of {@code class-path}, and what they lack. Immutable.
 *
 * @param present in their order
 * @param missing entries that are not there, as they were written
 */
public record ClassPath(List<Path> present, List<String> missing) {
    public ClassPath {
        present = List.copyOf(present);
        missing = List.copyOf(missing);
    }

    /** As the settings say it; {@code lib/*} stands for all jars of a folder. */
    public static ClassPath of(Settings settings) {
        List<Path> present = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String entry : settings.all(Key.CLASS_PATH)) {
            List<Path> found = found(settings.folder(), entry);
            present.addAll(found);
            if (found.isEmpty()) {
                missing.add(entry);
            }
        }
        return new ClassPath(present, missing);
    }

    private static List<Path> found(Path folder, String entry) {
        boolean jars = entry.endsWith("*");
        Path path = folder.resolve(jars ? entry.substring(0, entry.length() - 1) : entry);
        if (jars) {
            return Files.isDirectory(path) ? jars(path) : List.of();
        }
        return Files.exists(path) ? List.of(path) : List.of();
    }

    private static List<Path> jars(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
            List<Path> jars = new ArrayList<>();
            files.forEach(jars::add);
            return jars.stream().sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + folder, unreadable);
        }
    }

    /** A class loader over it all, below that of the command line: models, dialects and drivers are found there. */
    public URLClassLoader loader() {
        return new URLClassLoader(
                "cinnabar", present.stream().map(ClassPath::url).toArray(URL[]::new), ClassPath.class.getClassLoader());
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A sentence about what is missing, to be added to a hint; empty if nothing is. */
    public String remark() {
        return missing.isEmpty() ? "" : "; the class-path has no " + String.join(", ", missing) + ": build it first";
    }
}
