package dev.cinnabar.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ErrorCodeTest {
    private static final Pattern HEADING = Pattern.compile("(?m)^### ");
    private static final Path PAGE = Path.of("..", "docs", "errors.md");

    @Test
    void everyCode_hasAHeadingInTheManual_inOrder() throws IOException {
        List<String> headings = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring("### ".length()))
                .toList();

        assertThat(headings).containsExactlyElementsOf(ids().toList());
    }

    @Test
    void everyHeading_isFollowedByCauseAndCure() throws IOException {
        String page = Files.readString(PAGE);

        for (String section : HEADING.split(page)) {
            assertThat(section.startsWith("C") ? section : "**Cause.** **Cure.**")
                    .contains("**Cause.**", "**Cure.**");
        }
    }

    @Test
    void ids_areUnique() {
        assertThat(ids()).doesNotHaveDuplicates().allMatch(id -> id.matches("C\\d{4}"));
    }

    private static Stream<String> ids() {
        return Stream.of(ErrorCode.values()).map(ErrorCode::id);
    }
}
