package dev.cinnabar.it.ext.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.schema.Inspector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects that know Cinnabar by its published jars alone, built and tested by a Maven of their own. */
@Tag("once")
class ThirdPartyProjectTest {
    /** Surefire runs tests in their module's folder. */
    private static final Path MODULES = Path.of("").toAbsolutePath().getParent();

    private static final int MINUTES = 3;

    @TempDir
    Path folder;

    @Test
    void plugin_isBuiltAndTested_fromPublishedArtifactsAlone() throws Exception {
        Path project = folder.resolve("project");

        String said = built("it-tests/third-party", project, "verify");

        assertThat(said).containsPattern("Tests run: [1-9][0-9]*, Failures: 0, Errors: 0, Skipped: 0");
        assertThat(project.resolve("target/shelf-plugin-1.0.jar")).exists();
    }

    @Test
    void application_migratesItsDatabase_inItsBuild() throws Exception {
        Path project = folder.resolve("project");

        String said = built("it-tests/third-party-app", project, "process-classes");

        assertThat(said)
                .contains("Upgraded to aaaa0001, create notes", "Upgraded to bbbb0002, add tags")
                .contains("The database stands at [bbbb0002]");
        try (Engine engine = Engine.create("sqlite:///" + project.resolve("target/notes.db"))) {
            assertThat(Inspector.of(engine).tableNames()).contains("notes", "tags");
        }
        assertThat(project.resolve("target/upgrade.sql"))
                .content()
                .containsSubsequence("CREATE TABLE `notes`", "aaaa0001", "CREATE TABLE tags", "bbbb0002");
        assertThat(project.resolve("cinnabar.toml"))
                .content()
                .contains("url = \"${CINNABAR_URL}\"", "\"target/classes\"", "/cinnabar-migrations-", "\"changes\"");
    }

    /** What Maven says of a build that succeeds. */
    private String built(String from, Path project, String phase) throws Exception {
        Path machine = Path.of(System.getProperty(
                "localRepository",
                Path.of(System.getProperty("user.home"), ".m2", "repository").toString()));
        LocalRepository repository =
                new LocalRepository(Files.createDirectories(folder.resolve("repository")), MODULES, machine);
        String version = repository.fill();
        copied(MODULES.resolve(from), project);

        Path log = folder.resolve("maven.log");
        int code = maven(project, log, repository.folder(), version, phase);

        String said = Files.readString(log);
        assertThat(code).as(said).isZero();
        return said;
    }

    /** Nothing of a build is left in the repository's own folder. */
    private static void copied(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file :
                    files.filter(one -> !one.startsWith(from.resolve("target"))).toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /** Offline: all that it needs beside Cinnabar, Cinnabar's own build has needed before. */
    private static int maven(Path project, Path log, Path repository, String version, String phase)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(List.of(
                        "mvn",
                        "-B",
                        "-ntp",
                        "-o",
                        "-Dmaven.repo.local=" + repository,
                        "-Dmaven.legacyLocalRepo=true", // wherever a file came from, it is here
                        "-Dcinnabar.version=" + version,
                        phase))
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
