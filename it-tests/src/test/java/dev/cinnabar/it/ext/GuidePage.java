package dev.cinnabar.it.ext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page of the guide about an extension. Stateless. */
public final class GuidePage {
    private GuidePage() {}

    /** The page shows no code and no SQL that does not stand in the sources beside its tests, where it is compiled and asserted. */
    public static void assertCompiled(String page, String folder) {
        String text = read(root().resolve("docs/guide/" + page));
        String sources = sources(root().resolve("it-tests/src/test/java/dev/cinnabar/it/ext/" + folder));

        assertThat(blocks(text, "java"))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(sources).contains(block));
        assertThat(blocks(text, "sql")).allSatisfy(block -> assertThat(sources).contains(block));
    }

    /** The folder that holds docs: the build runs tests in their own, others in the one above. */
    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("docs")) ? here : here.getParent();
    }

    private static String sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            String all = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(GuidePage::read)
                    .collect(Collectors.joining());
            return withoutBlanks(all).replace("\"+\"", ""); // a long text stands on two lines
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What belongs together: a block may show several parts, with a line between. */
    private static List<String> blocks(String page, String language) {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .flatMap(block -> Pattern.compile("\n\n").splitAsStream(block.group(1)))
                .map(GuidePage::withoutBlanks)
                .toList();
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("@SuppressWarnings\\(\"NullAway\"\\)", "").replaceAll("\\s", "");
    }
}
