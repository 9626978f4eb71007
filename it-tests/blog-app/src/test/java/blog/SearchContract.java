package blog;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of posts: what they are filtered by, and their pages. */
abstract class SearchContract extends BlogContract {
    private String ada;
    private String bob;

    @BeforeEach
    void write() {
        ada = user("ada");
        bob = user("bob");
    }

    private void someOfEach() {
        write(ada, "Bread", "Flour and 100% water", quoted("food"));
        write(ada, "Soup", "Water, mostly", quoted("food") + ", " + quoted("warm"));
        write(bob, "Fire", "No WATER at all", quoted("warm"));
        blog.post("/api/posts", """
            {"author": "%s", "title": "%s Draft", "body": "Water?", "tags": ["%s"]}\
            """.formatted(bob, own, own + "-warm"));
    }

    private String quoted(String tag) {
        return '"' + own + "-" + tag + '"';
    }

    /** The titles without the test's own word. */
    private List<String> found(String query) {
        return blog.get("/api/posts?limit=100&" + query).each("title").stream()
                .map(title -> String.valueOf(title).replaceFirst(own + " ", ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        author=ada-@                                   | Soup, Bread
        author=bob-@                                   | Draft, Fire
        author=bob-@&published=true                    | Fire
        author=bob-@&published=false                   | Draft
        author=bob-@&published=                        | Draft, Fire
        author=ada-@&text=water                        | Soup, Bread
        author=ada-@&text=BREAD                        | Bread
        author=ada-@&text=100%25                       | Bread
        author=ada-@&text=1%25%25                      |
        author=ada-@&text=___                          |
        tag=@-warm                                     | Draft, Fire, Soup
        tag=@-warm&published=true                      | Fire, Soup
        tag=@-warm&author=ada-@                        | Soup
        tag=@-warm&author=bob-@&text=all&published=true| Fire
        tag=@-warm&author=ada-@&text=flour             |
        tag=@-cold                                     |
        author=nobody                                  |
        text=&author=ada-@&tag=&after=                 | Soup, Bread
        """)
    void filters_holdTogether(String query, String titles) {
        someOfEach();

        List<String> found = found(query.replace("@", own));

        assertThat(String.join(", ", found)).isEqualTo(titles == null ? "" : titles);
    }

    @Test
    void pages_stayRight_whenPostsComeAndGoBetweenThem() {
        List<Object> written = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            written.add(0, write(ada, "Post " + i).id());
        }
        int unseen = (int) written.get(5);
        int seen = (int) written.get(1);

        List<Object> read = new ArrayList<>();
        String next = "/api/posts?limit=2&published=true&author=" + ada;
        while (next != null) {
            Answer page = blog.get(next);
            read.addAll(page.each("id"));
            next = (String) page.json().get("next");
            if (read.size() == 2) {
                assertThat(next).startsWith("/api/posts?limit=2&published=true&author=" + ada + "&after=");
                write(ada, "Newer than all");
                blog.delete("/api/posts/" + seen);
                blog.delete("/api/posts/" + unseen);
            }
        }

        written.remove((Object) unseen);
        assertThat(read).isEqualTo(written);
    }

    @Test
    void query_isRefusedFieldByField_whenInvalid() {
        Answer fields = blog.get("/api/posts?limit=101&text=" + "x".repeat(101));
        Answer unread = blog.get("/api/posts?published=perhaps");
        Answer cursor = blog.get("/api/posts?after=yesterday");

        assertThat(fields.status()).isEqualTo(400);
        assertThat(fields.errors()).containsOnlyKeys("limit", "text");
        assertThat(unread.status()).isEqualTo(400);
        assertThat(unread.errors()).isEqualTo(Map.of("published", List.of("cannot be read")));
        assertThat(cursor.status()).isEqualTo(400);
        assertThat(cursor.errors()).containsOnlyKeys("after");
    }

    @Test
    void excerpt_isTheBeginningOfTheFirstParagraph() {
        write(ada, "Long", "word ".repeat(60) + "\\n\\nThe end", "");
        write(ada, "Short", "All.\\n\\nThe end", "");

        List<Object> excerpts = blog.get("/api/posts?author=" + ada).each("excerpt");

        assertThat(excerpts).containsExactly("All.", "word ".repeat(36) + "…");
    }

    @Test
    void hostileText_isAText() {
        write(ada, "Plain");

        String hostile = URLEncoder.encode("'; DROP TABLE posts; --", StandardCharsets.UTF_8);

        assertThat(found("author=" + ada + "&text=" + hostile)).isEmpty();
        assertThat(found("author=" + ada)).containsExactly("Plain");
    }

    @Test
    void page_takesTwoStatements_howeverManyPostsItHas() {
        someOfEach();
        String all = "/api/posts?text=water&tag=" + own + "-warm&published=true";

        List<String> one = blog.statements(() -> blog.get(all + "&limit=1"));
        List<String> many = blog.statements(() -> blog.get(all));

        assertThat(one).hasSize(2);
        assertThat(many).hasSize(2);
    }
}
