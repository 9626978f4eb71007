package dev.cinnabar.it.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what docs/start/plain-java.md says, with the class path of the tests in place of Maven's. */
class SqlitePlainJavaTest {
    @TempDir
    Path folder;

    private StartPage page;

    @BeforeEach
    void compile() throws IOException {
        page = StartPage.of("plain-java");
        page.unpack(folder);
        try (Stream<Path> files = Files.walk(folder.resolve("src"))) {
            Stream<String> sources = files.map(Path::toString).filter(file -> file.endsWith(".java"));
            String[] words = Stream.concat(options(), sources).toArray(String[]::new);
            assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, words))
                    .isZero();
        }
    }

    private Stream<String> options() {
        String models = "dev.cinnabar.processor.ModelIndexer,dev.cinnabar.processor.EntityProcessor";
        return Stream.of(
                "--release", "17", "-d", classes(), "-cp", classPath(), "-processor", models, "-encoding", "UTF-8");
    }

    private String classes() {
        return folder.resolve("target/classes").toString();
    }

    /** All but libraries that log: the page has none. */
    private static String classPath() {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(entry -> !entry.contains("logback"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private String run() throws IOException, InterruptedException {
        List<String> words = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classes() + File.pathSeparator + classPath(),
                "notes.Main");
        Process program = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        String printed = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor())
                .as(Files.readString(folder.resolve("errors")))
                .isZero();
        return printed;
    }

    @Test
    void program_printsWhatThePageSays() throws Exception {
        assertThat(run()).isEqualToNormalizingNewlines(page.printed());
        assertThat(folder.resolve("notes.db")).exists();
    }

    @Test
    void program_hasFourNotes_whenItIsRunAgain() throws Exception {
        run();

        assertThat(run().lines().filter(line -> line.matches("\\d+ .*"))).hasSize(4);
    }
}
