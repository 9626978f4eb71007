package dev.cinnabar.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mistake stands in a file of its own, and what is said of it in the text beside that file. */
class MistakesTest {
    /** The compiler says of these, by itself, that a class is missing. */
    private static final Set<String> WITH_MISSING_CLASS =
            Set.of("MissingClass", "PrivateEntity", "WriteOnlyOfNoEntity");

    @TempDir
    private Path folder;

    static Stream<String> mistakes() {
        return Compiled.resources("mistakes").keySet().stream().map(file -> file.replace(".java", ""));
    }

    private Compiled compiled(javax.tools.JavaCompiler compiler, String mistake) {
        String source = Compiled.read(Path.of("src/test/resources/mistakes", mistake + ".java"));
        return Compiled.of(compiler, folder, Map.of("mistakes/" + mistake + ".java", source));
    }

    private static List<String> expected(String mistake) {
        return List.of(Compiled.read(Path.of("src/test/resources/mistakes", mistake + ".txt"))
                .strip()
                .split("\n\n"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistake_isAnErrorAtItsLine_andNothingFollowsFromIt(String mistake) {
        Compiled compiled = compiled(Compiled.javac(), mistake);

        assertThat(compiled.fine()).isFalse();
        assertThat(compiled.mistakes()).isEqualTo(expected(mistake));
        assertThat(compiled.others())
                .allMatch(other -> WITH_MISSING_CLASS.contains(mistake) && other.contains("cannot find symbol"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void eclipse_saysTheSame(String mistake) {
        Compiled compiled = compiled(Compiled.ecj(), mistake);

        assertThat(compiled.fine()).isFalse();
        assertThat(texts(compiled.mistakes())).containsExactlyInAnyOrderElementsOf(texts(expected(mistake)));
    }

    /** Without the lines: where a value stands inside of an annotation, Eclipse's compiler points at the annotation. */
    private static List<String> texts(List<String> messages) {
        return messages.stream()
                .map(message -> message.substring(message.indexOf(' ') + 1))
                .map(message -> message.lines().map(String::strip).reduce("", (all, line) -> all + line + "\n"))
                .toList();
    }

    @Test
    @Tag("COLLECTION-03")
    void collectionOfOnesOwn_isRefusedWhereItIsDeclared() {
        assertThat(compiled(Compiled.javac(), "OwnCollection").mistakes())
                .singleElement()
                .asString()
                .startsWith("12: User.posts is a Bag, and many objects are kept in a List, a Set or a Map.");
    }

    @Test
    void fiveMistakesInOneClass_areFiveErrors() {
        assertThat(compiled(Compiled.javac(), "FiveMistakes").complaints()).hasSize(5);
    }
}
