package dev.cinnabar.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Columns that {@code @Entity(elements = …)} says in Java and that do not fit the fields. No compiler can know it: each is refused where the
 * entity is first used, with the text that stands beside its file.
 */
class SaidColumnsTest {
    private static final Path FILES = Path.of("src/test/resources/saidcolumns");

    @TempDir
    private Path folder;

    static Stream<String> mistakes() {
        return Compiled.resources("saidcolumns").keySet().stream().map(file -> file.replace(".java", ""));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void columnThatDoesNotFitItsField_isRefused_whenTheEntityIsFirstUsed(String mistake) throws Exception {
        String source = Compiled.read(FILES.resolve(mistake + ".java"));
        Compiled compiled = Compiled.of(Compiled.javac(), folder, Map.of("saidcolumns/" + mistake + ".java", source));

        UsageException refused = firstUse("saidcolumns." + mistake);

        assertThat(compiled.mistakes()).isEmpty();
        assertThat(refused.code()).isEqualTo(ErrorCode.BAD_MAPPING);
        assertThat(refused.getMessage())
                .isEqualTo(Compiled.read(FILES.resolve(mistake + ".txt")).strip());
    }

    private UsageException firstUse(String type) throws Exception {
        URL classes = folder.resolve("classes").toUri().toURL();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes}, getClass().getClassLoader())) {
            ExceptionInInitializerError error =
                    catchThrowableOfType(ExceptionInInitializerError.class, () -> Class.forName(type, true, loader));
            assertThat(error).cause().isInstanceOf(UsageException.class);
            return (UsageException) error.getCause();
        }
    }
}
