package dev.cinnabar.it.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of the guide show no code and no SQL that is not compiled and asserted here. */
class GuidePagesTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path SOURCES = ROOT.resolve("it-tests/src/test/java/dev/cinnabar/it/guide");

    @ParameterizedTest
    @CsvSource({
        "core, CoreGuide",
        "engines, EnginesGuide",
        "querying, QueryingGuide",
        "models, ModelsGuide",
        "sessions, SessionsGuide",
        "relationships, RelationshipsGuide",
        "advanced, AdvancedGuide",
        "bulk, BulkGuide",
        "testing, TestingGuide",
        "json, JsonGuide",
        "plugins, PluginsGuide"
    })
    void page_showsOnlyWhatIsCompiledAndAsserted(String name, String guide) throws IOException {
        String page = Files.readString(ROOT.resolve("docs/guide/" + name + ".md"));
        String code = withoutBlanks(sources("", guide + "\\.java")
                + sources("blog", ".*\\.java")
                + sources("plugins", ".*\\.java")
                + sources("../h2", ".*\\.java")
                + sources("../kit", "H2.*\\.java")
                + sources("../../../../../resources/market", ".*\\.java"));
        String asserted =
                bare(sources("", "\\w*" + guide + "(Contract|Test)\\.java").replaceAll("\"\\s*\\+ \"", ""));

        assertThat(blocks(page, "java"))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(code).contains(withoutBlanks(block)));
        assertThat(blocks(page, "sql"))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(asserted).contains(whole(block)));
    }

    /** A statement on one line is a text of its own; of a script the page may show a part. */
    private static String whole(String sql) {
        return sql.contains("\n") ? sql : '"' + sql + '"';
    }

    /** The files of a folder that have such names, one behind the other. */
    private static String sources(String folder, String name) throws IOException {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.list(SOURCES.resolve(folder))) {
            for (Path file : files.sorted().toList()) {
                if (file.getFileName().toString().matches(name)) {
                    sources.append(Files.readString(file));
                }
            }
        }
        return sources.toString();
    }

    /** The fenced blocks of a language, each paragraph for itself. */
    private static List<String> blocks(String page, String language) {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(block -> block.group(1))
                .flatMap(block -> Pattern.compile("\n\n").splitAsStream(block))
                .map(GuidePagesTest::bare)
                .toList();
    }

    private static String bare(String text) {
        Matcher lines = Pattern.compile("[^\n]+").matcher(text);
        return lines.results()
                .map(line -> line.group().strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Where a line ends is the formatter's affair: a page may keep a column of a model on one. */
    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s", "");
    }
}
