package dev.cinnabar.it.architecture;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A house with a breach in it: modules under {@code src/test/resources/breaches/<rule>} in the folders and packages of the real
 * ones, compiled against the real ones.
 */
final class PlantedHouse {
    private PlantedHouse() {}

    static House withBreachOf(HouseRule rule, Path workFolder) {
        var root = folderOf(rule);
        compile(sourcesBelow(root), workFolder);
        return new House(new ClassFileImporter().importPath(workFolder), root);
    }

    private static Path folderOf(HouseRule rule) {
        var folder = PlantedHouse.class.getResource("/breaches/" + rule.name());
        if (folder == null) {
            throw new IllegalStateException("no breach is planted for " + rule.name());
        }
        try {
            return Path.of(folder.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> sourcesBelow(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(List<String> sources, Path target) {
        var arguments = new ArrayList<>(
                List.of("-proc:none", "-d", target.toString(), "-cp", System.getProperty("java.class.path")));
        arguments.addAll(sources);
        var compiler = ToolProvider.getSystemJavaCompiler();
        if (!sources.isEmpty() && compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("a planted breach does not compile: " + sources);
        }
    }
}
