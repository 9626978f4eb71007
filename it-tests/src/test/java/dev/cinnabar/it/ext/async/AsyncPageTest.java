package dev.cinnabar.it.ext.async;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.it.ext.GuidePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AsyncPageTest {
    private static final Path BLOG = Path.of("src/test/java/dev/cinnabar/it/ext/async/PlainBlog.java");
    private static final Path PAGE = Path.of("../docs/guide/async.md");
    private static final int MOST_LINES = 60;

    @Test
    void page_showsOnlyWhatIsCompiledAndAsserted() {
        GuidePage.assertCompiled("async.md", "async");
    }

    @Test
    void page_showsTheServiceAsItIs() throws IOException {
        String blog = Files.readString(BLOG);

        assertThat(Files.readString(PAGE))
                .contains("```java\n" + blog.substring(blog.indexOf("import static")) + "```");
    }

    /** As the page says: imports, comments and blank lines aside. */
    @Test
    void service_hasSixtyLines() throws IOException {
        List<String> lines = Files.readAllLines(BLOG).stream()
                .map(String::strip)
                .filter(line -> !line.matches("|(?:package|import|//|/\\*\\*) .*"))
                .toList();

        assertThat(lines).hasSizeLessThanOrEqualTo(MOST_LINES);
    }
}
