package dev.cinnabar.it.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages for those who know another library show no line of ours that is not compiled and run here. */
class ComingFromPagesTest {
    private static final Path SOURCES = Path.of("src/test/java/dev/cinnabar/it");

    @ParameterizedTest
    @CsvSource({
        "jpa-hibernate, ComingFromJpa",
        "jooq, ComingFromJooq",
        "flyway, ComingFromFlyway",
        "sqlalchemy, ComingFromSqlAlchemy"
    })
    void page_showsOnlyWhatIsCompiled(String page, String sample) throws IOException {
        String compiled = SideBySide.withoutBlanks(Files.readString(SOURCES.resolve("guide/" + sample + ".java"))
                + folder("guide/blog")
                + folder("guide/plugins")
                + folder("ext/migrate/guide")
                + Files.readString(SOURCES.resolve("guide/QueryingGuide.java")));

        SideBySide lines = SideBySide.of(page);

        assertThat(lines.pairs()).isGreaterThanOrEqualTo(15);
        assertThat(lines.code())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(compiled).contains(line));
    }

    private static String folder(String name) throws IOException {
        try (Stream<Path> files = Files.list(SOURCES.resolve(name))) {
            return files.sorted().map(ComingFromPagesTest::read).collect(Collectors.joining());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
