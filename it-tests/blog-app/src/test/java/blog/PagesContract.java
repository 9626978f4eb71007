package blog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.schema.MetaData;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages for people, and what stands beside them. */
abstract class PagesContract extends BlogContract {
    private static final Pattern OLDER = Pattern.compile("<a rel=\"next\" href=\"([^\"]+)\"");

    @Test
    void list_showsWhatIsPublished() {
        String ada = user("ada");
        Answer post = write(ada, "On paper", "Text", '"' + own + '"');
        blog.post("/api/posts", """
            {"author": "%s", "title": "%s secret", "body": ""}\
            """.formatted(ada, own));

        Answer page = blog.page("/?text=" + own);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body())
                .contains("<a href=\"/posts/" + post.id() + "\">" + own + " On paper</a>")
                .contains("href=\"/?author=" + ada + "\"")
                .contains("href=\"/?tag=" + own + "\"")
                .contains("value=\"" + own + "\"")
                .doesNotContain("secret");
        assertThat(blog.page("/?tag=" + own).body()).contains("On paper");
        assertThat(blog.page("/?tag=" + own + "&text=none").body()).contains("No post is like that.");
    }

    @Test
    void list_leadsToOlderPosts() {
        String ada = user("ada");
        for (int i = 1; i <= 8; i++) {
            write(ada, "Number " + i);
        }

        String first = blog.page("/?author=" + ada).body();
        Matcher older = OLDER.matcher(first);

        assertThat(older.find()).isTrue();
        String second = blog.page(older.group(1).replace("&amp;", "&")).body();
        assertThat(first).contains("Number 8<", "Number 3<").doesNotContain("Number 2<");
        assertThat(second)
                .contains("Number 2<", "Number 1<", "rel=\"first\"")
                .doesNotContain("Number 3<", "rel=\"next\"");
    }

    @Test
    void post_isShown_andCountedWithoutBeingChanged() {
        Answer post = write(user("ada"), "Read me", "First\\n\\nSecond", "");

        String first = blog.page("/posts/" + post.id()).body();
        String second = blog.page("/posts/" + post.id()).body();

        assertThat(first).contains("<h1>" + own + " Read me</h1>", "First\n\nSecond", "read once");
        assertThat(second).contains("read 2 times");
        Answer now = blog.get("/api/posts/" + post.id());
        assertThat(now.json()).containsEntry("views", 2);
        assertThat(now.header("ETag")).isEqualTo(post.header("ETag"));
        assertThat(now.json()).containsEntry("updatedAt", post.json().get("updatedAt"));
        assertThat(blog.get("/api/posts/" + post.id() + "/history").list()).hasSize(1);
    }

    @Test
    void markup_isShownAsText_wherever() {
        String ada = user("ada");
        Answer post = write(ada, "<script>alert(1)</script>", "<img src=x onerror=alert(2)>", "");

        String list = blog.page("/?author=" + ada).body();
        String shown = blog.page("/posts/" + post.id()).body();
        String searched =
                blog.page("/?text=%22%3E%3Cscript%3Ealert(3)%3C/script%3E").body();

        assertThat(list).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script");
        assertThat(shown)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src=x onerror=alert(2)&gt;")
                .doesNotContain("<script", "<img");
        assertThat(searched).contains("&quot;&gt;&lt;script&gt;").doesNotContain("<script");
    }

    @Test
    void draft_andWhatIsNotThere_haveNoPage() {
        Answer draft = blog.post("/api/posts", """
            {"author": "%s", "title": "%s draft", "body": "unfinished"}\
            """.formatted(user("ada"), own));

        Answer hidden = blog.page("/posts/" + draft.id());
        Answer missing = blog.page("/posts/123456789");
        Answer elsewhere = blog.page("/nowhere");

        assertThat(hidden.body()).doesNotContain("unfinished");
        for (Answer answer : new Answer[] {hidden, missing, elsewhere}) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).contains("There is nothing to read at this address.");
        }
    }

    @Test
    void list_isRefused_whenItsAddressWasWrittenByHand() {
        assertThat(blog.page("/?after=yesterday").status()).isEqualTo(400);
        assertThat(blog.page("/?limit=0").status()).isEqualTo(400);
    }

    @Test
    void pages_needNoOtherServer() {
        for (String path : new String[] {"/", "/docs", "/blog.css"}) {
            Answer page = blog.get(path);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).doesNotContain("https://", "src=\"//", "href=\"//", "url(");
        }
    }

    @Test
    void health_knowsTheDatabase() {
        Answer health = blog.get("/actuator/health");

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.json()).containsEntry("status", "UP");
        assertThat(health.body()).contains("cinnabar");
    }

    @Test
    void database_isWhatTheModelsSay() {
        assertThat(MetaData.ofClassPath().check(blog.bean(Engine.class))).isEmpty();
    }
}
