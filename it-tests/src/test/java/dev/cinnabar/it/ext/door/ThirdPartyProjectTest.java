package dev.cinnabar.it.ext.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin's project that knows Cinnabar by its published jars alone, built and tested by a Maven of its own. */
@Tag("once")
class ThirdPartyProjectTest {
    /** Surefire runs tests in their module's folder. */
    private static final Path MODULES = Path.of("").toAbsolutePath().getParent();

    private static final Path PROJECT = MODULES.resolve("it-tests/third-party");
    private static final int MINUTES = 3;

    @TempDir
    Path folder;

    @Test
    void project_isBuiltAndTested_fromPublishedArtifactsAlone() throws Exception {
        Path machine = Path.of(System.getProperty(
                "localRepository",
                Path.of(System.getProperty("user.home"), ".m2", "repository").toString()));
        LocalRepository repository =
                new LocalRepository(Files.createDirectories(folder.resolve("repository")), MODULES, machine);
        String version = repository.fill();
        Path project = copied(PROJECT, folder.resolve("project"));

        Path log = folder.resolve("maven.log");
        int code = maven(project, log, repository.folder(), version);

        String said = Files.readString(log);
        assertThat(code).as(said).isZero();
        assertThat(said).containsPattern("Tests run: [1-9][0-9]*, Failures: 0, Errors: 0, Skipped: 0");
        assertThat(project.resolve("target/shelf-plugin-1.0.jar")).exists();
    }

    /** Nothing of a build is left in the repository's own folder. */
    private static Path copied(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file :
                    files.filter(one -> !one.startsWith(from.resolve("target"))).toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    /** Offline: all that it needs beside Cinnabar, Cinnabar's own build has needed before. */
    private int maven(Path project, Path log, Path repository, String version)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(List.of(
                        "mvn",
                        "-B",
                        "-ntp",
                        "-o",
                        "-Dmaven.repo.local=" + repository,
                        "-Dmaven.legacyLocalRepo=true", // wherever a file came from, it is here
                        "-Dcinnabar.version=" + version,
                        "verify"))
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process maven = builder.start();
        if (!maven.waitFor(MINUTES, TimeUnit.MINUTES)) {
            maven.descendants().forEach(ProcessHandle::destroy);
            maven.destroy();
            throw new IllegalStateException(
                    "Maven is not done after " + MINUTES + " minutes: " + Files.readString(log));
        }
        return maven.exitValue();
    }
}
