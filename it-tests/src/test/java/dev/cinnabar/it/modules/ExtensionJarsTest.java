package dev.cinnabar.it.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A program that uses no extension, with and without each jar: it has the plugin or not, and all else that it sends and gets is the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExtensionJarsTest {
    private String alone = "";

    @BeforeAll
    void runAlone() throws Exception {
        alone = run(List.of());
    }

    @Test
    void programAlone_hasNoPlugins() {
        assertThat(alone).contains("sent INSERT", "sent UPDATE", "sent DELETE").doesNotContain("plugin ", "Exception");
    }

    @ParameterizedTest
    @CsvSource({"json", "audit", "soft-delete", "tenancy", "observability"})
    void jar_bringsItsPlugin_andChangesNothingElse(String extension) throws Exception {
        String said = run(List.of(extension));

        assertThat(said).isEqualTo(alone + "plugin cinnabar-" + extension + System.lineSeparator());
    }

    @ParameterizedTest
    @ValueSource(strings = {"junit", "migrations"})
    void jarWithoutAPlugin_changesNothing(String extension) throws Exception {
        assertThat(run(List.of(extension))).isEqualTo(alone);
    }

    @Test
    void allJarsTogether_bringTheirPlugins_andChangeNothingElse() throws Exception {
        assertThat(run(ExtensionJars.ALL))
                .startsWith(alone)
                .contains(
                        "cinnabar-json",
                        "cinnabar-audit",
                        "cinnabar-soft-delete",
                        "cinnabar-tenancy",
                        "cinnabar-observability");
    }

    /** What the program printed. What libraries log goes elsewhere, and names nothing of Cinnabar. */
    private static String run(List<String> extensions) throws IOException, InterruptedException {
        Path logged = Files.createTempFile("cinnabar-plain", ".log");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        ExtensionJars.classPath(extensions),
                        PlainProgram.class.getName())
                .redirectError(logged.toFile())
                .start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor()).as(said).isZero();
        assertThat(Files.readString(logged)).doesNotContainPattern("(?:WARN|ERROR) +\\S*cinnabar");
        Files.delete(logged);
        return said;
    }
}
