package blog;

import dev.cinnabar.testkit.server.DatabaseServer;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** A test of a running blog. One runs for all tests of a database; each test has authors and words of its own, and finds what is theirs. */
@ExtendWith(BlogContract.Start.class)
abstract class BlogContract {
    private static final AtomicInteger COUNT = new AtomicInteger();

    RunningBlog blog;

    /** A word that no other test has. */
    String own;

    abstract DatabaseServer server();

    @BeforeEach
    void findOwnWord() {
        own = "w" + COUNT.incrementAndGet();
    }

    /** Starts the blog of a database for its first test, and ends it behind the last test of all. */
    static final class Start implements BeforeEachCallback {
        private static final Namespace BLOGS = Namespace.create(RunningBlog.class);

        @Override
        public void beforeEach(ExtensionContext context) {
            BlogContract test = (BlogContract) context.getRequiredTestInstance();
            test.blog = context.getRoot()
                    .getStore(BLOGS)
                    .computeIfAbsent(test.server().name(), any -> RunningBlog.on(test.server()), RunningBlog.class);
        }
    }

    // what tests begin with

    /** Somebody new, whose name begins with that. */
    String user(String name) {
        String username = name + "-" + own;
        blog.post("/api/users", """
            {"username": "%s", "email": "%s@example.com"}\
            """.formatted(username, username));
        return username;
    }

    /** A published post; its title begins with the test's own word. */
    Answer write(String author, String title, String body, String tags) {
        return blog.post("/api/posts", """
            {"author": "%s", "title": "%s %s", "body": "%s", "tags": [%s], "published": true}\
            """.formatted(author, own, title, body, tags), "X-User", author);
    }

    Answer write(String author, String title) {
        return write(author, title, "What " + title + " says", "");
    }

    static String change(String title, String rest) {
        return """
            {"title": "%s", "body": "changed", "published": true%s}\
            """.formatted(title, rest);
    }
}
