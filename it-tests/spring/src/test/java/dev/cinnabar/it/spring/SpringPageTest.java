package dev.cinnabar.it.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of the guide shows no code that is not compiled here, and names each property. */
class SpringPageTest {
    private static final Path ROOT = root(Path.of("").toAbsolutePath());

    private static Path root(Path folder) {
        return Files.exists(folder.resolve("docs/index.md")) ? folder : root(folder.getParent());
    }

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/guide/spring-boot.md"));
    }

    @Test
    void code_isCompiled() throws IOException {
        String code = sources();
        List<String> blocks = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(page())
                .results()
                .map(block -> block.group(1).replaceAll("\\s", ""))
                .toList();

        assertThat(blocks).isNotEmpty().allSatisfy(block -> assertThat(code).contains(block));
    }

    @Test
    void eachProperty_isNamed() throws IOException {
        assertThat(MetadataTest.PROPERTIES)
                .allSatisfy(property -> assertThat(page()).contains("| `" + property + "` |"));
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("it-tests/spring/src/test/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(SpringPageTest::read)
                    .collect(Collectors.joining())
                    .replaceAll("\\s", "");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
