package dev.cinnabar.it.ext.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on auditing shows no Java that is not compiled and run here. */
class AuditPageTest {
    private static final Path ROOT = root();

    /** The folder that holds docs, whether a build or a person runs this. */
    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("docs")) ? here : here.getParent();
    }

    @Test
    void page_showsOnlyWhatIsCompiled() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/guide/audit.md"));
        String code = withoutBlanks(sources());

        List<String> blocks = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .flatMap(block -> Pattern.compile("\n\n").splitAsStream(block.group(1)))
                .toList();
        assertThat(blocks).isNotEmpty().allSatisfy(block -> assertThat(code).contains(withoutBlanks(block)));
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("it-tests/src/test/java/dev/cinnabar/it/ext/audit"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(AuditPageTest::read)
                    .collect(Collectors.joining());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s", "");
    }
}
