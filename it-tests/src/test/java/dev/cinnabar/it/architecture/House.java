package dev.cinnabar.it.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the rules look at: compiled classes, and the source files of the same modules.
 *
 * @param classes of api, engine, dialects and extensions, without their tests
 * @param root the folder that holds the modules' folders
 */
record House(JavaClasses classes, Path root) {
    /** This repository. Surefire runs tests in their module's folder. */
    static House ours() {
        var classes = new ClassFileImporter()
                .importPackages("dev.cinnabar")
                .that(describe("of the modules", type -> !type.getPackageName().startsWith("dev.cinnabar.it")));
        return new House(classes, Path.of(".."));
    }

    /** The main source files of a module; none where the module is not there. */
    List<Path> sources(String module) {
        var folder = root.resolve(module).resolve("src/main/java");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file in this house; empty where it is not there. */
    String text(String file) {
        var path = root.resolve(file);
        return Files.exists(path) ? text(path) : "";
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
