package blog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser, where there is one. */
class SqliteBrowserTest extends BlogContract {
    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }

    @Test
    void browser_showsThePost_andRunsNothingOfIt(@TempDir Path profile) throws Exception {
        String browser = browser();
        Answer post = write(user("ada"), "<script>document.title = 'taken over'</script>");

        String page = dump(browser, profile, "/posts/" + post.id());

        assertThat(page)
                .contains("&lt;script&gt;document.title", "<footer>")
                .doesNotContain("<title>taken over</title>", "<script");
    }

    private static String browser() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .flatMap(folder -> BROWSERS.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElseGet(() -> {
                    String reason =
                            "no browser here: the pages were seen by none; cure: install chromium (apt-get install"
                                    + " chromium)";
                    System.err.println("[skipped] " + reason);
                    return abort(reason);
                });
    }

    private String dump(String browser, Path profile, String path) throws Exception {
        Path output = profile.resolve("page.html");
        Process process = new ProcessBuilder(
                        browser,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--user-data-dir=" + profile,
                        "--dump-dom",
                        blog.address(path).toString())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(browser + " did not end within a minute");
        }
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
