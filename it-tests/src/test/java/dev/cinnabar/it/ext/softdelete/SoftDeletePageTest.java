package dev.cinnabar.it.ext.softdelete;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/guide/soft-delete.md shows no code and no SQL that is not compiled and asserted here. */
class SoftDeletePageTest {
    private static final String HERE = "it-tests/src/test/java/dev/cinnabar/it/ext/softdelete/";

    @Test
    void page_showsOnlyWhatIsCompiledAndAsserted() throws IOException {
        String page = read("docs/guide/soft-delete.md");
        String code = withoutBlanks(read(HERE + "SoftDeleteGuide.java")
                + read(HERE + "guide/Customer.java")
                + read(HERE + "guide/Invoice.java"));
        String asserted = withoutBlanks(read(HERE + "SoftDeleteGuideContract.java"))
                .replace("\"+\"", ""); // a long text stands on two lines

        assertThat(blocks(page, "java"))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(code).contains(block));
        assertThat(blocks(page, "sql"))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(asserted).contains(block));
    }

    /** The build runs tests in their own folder, others in the one above. */
    private static String read(String file) throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Path root = Files.exists(here.resolve("docs")) ? here : here.getParent();
        return Files.readString(root.resolve(file));
    }

    private static List<String> blocks(String page, String language) {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(block -> withoutBlanks(block.group(1)))
                .toList();
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("@SuppressWarnings\\(\"NullAway\"\\)", "").replaceAll("\\s", "");
    }
}
