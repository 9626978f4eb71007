package dev.cinnabar.it.ext.door;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A local repository of Maven's, made for one build: Cinnabar's artifacts as its own build has just packaged them, and beside them links to
 * what the machine's repository has of everybody else. The machine's repository gets nothing of Cinnabar's.
 */
final class LocalRepository {
    private static final Map<String, String> ARTIFACTS = Map.of(
            "cinnabar-api", "api",
            "cinnabar-engine", "engine",
            "cinnabar-dialect-sqlite", "dialect-sqlite",
            "cinnabar-processor", "extensions/processor",
            "cinnabar-migrations", "extensions/migrations",
            "cinnabar-maven-plugin", "extensions/maven-plugin");

    private final Path folder;
    private final Path modules;
    private final Path machine;

    /**
     * Writes nothing yet.
     *
     * @param modules the folder that has the modules' folders
     * @param machine the machine's repository
     */
    LocalRepository(Path folder, Path modules, Path machine) {
        this.folder = folder;
        this.modules = modules;
        this.machine = machine;
    }

    Path folder() {
        return folder;
    }

    /**
     * Fills it.
     *
     * @return the version of the artifacts
     */
    String fill() throws IOException {
        Path ours = Files.createDirectories(folder.resolve("dev/cinnabar"));
        link(machine, folder, "dev");
        link(machine.resolve("dev"), folder.resolve("dev"), "cinnabar");
        String version = "";
        for (Map.Entry<String, String> artifact : ARTIFACTS.entrySet()) {
            version = install(artifact.getKey(), modules.resolve(artifact.getValue()), ours);
        }
        return version;
    }

    private static void link(Path from, Path to, String except) throws IOException {
        if (Files.isDirectory(from)) {
            try (Stream<Path> entries = Files.list(from)) {
                for (Path entry : entries.toList()) {
                    if (!entry.getFileName().toString().equals(except)) {
                        Files.createSymbolicLink(to.resolve(entry.getFileName()), entry.toRealPath());
                    }
                }
            }
        }
    }

    private static String install(String artifact, Path module, Path ours) throws IOException {
        Path jar = jar(artifact, module);
        String file = jar.getFileName().toString();
        String version = file.substring(artifact.length() + 1, file.length() - ".jar".length());
        Path place = Files.createDirectories(ours.resolve(artifact).resolve(version));
        Files.copy(jar, place.resolve(file));
        Files.copy(module.resolve(".flattened-pom.xml"), place.resolve(artifact + "-" + version + ".pom"));
        return version;
    }

    private static Path jar(String artifact, Path module) throws IOException {
        try (Stream<Path> files = Files.list(module.resolve("target"))) {
            return files.filter(file -> file.getFileName()
                            .toString()
                            .matches(artifact + "-[0-9](?!.*-(sources|javadoc|tests)).*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no jar of " + artifact + " in " + module
                            + "/target: ./cinnabar verify packages it first"));
        }
    }
}
