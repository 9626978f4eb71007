package blog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Posts over HTTP: written, read, changed by two at once, deleted and restored. */
abstract class PostsContract extends BlogContract {
    @Test
    void post_isThere_whenCreated() {
        Answer created = write(user("ada"), "Crème  brûlée!", "Eggs\\nand cream", "\"sweet\", \"food\"");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/api/posts/" + created.id());
        assertThat(created.header("ETag")).isEqualTo("\"" + created.json().get("version") + "\"");
        assertThat(created.json())
                .containsEntry("title", own + " Crème  brûlée!")
                .containsEntry("slug", own + "-creme-brulee")
                .containsEntry("author", "ada-" + own)
                .containsEntry("body", "Eggs\nand cream")
                .containsEntry("tags", List.of("food", "sweet"))
                .containsEntry("published", true)
                .containsEntry("updatedBy", "ada-" + own);
        Answer read = blog.get("/api/posts/" + created.id());
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("ETag")).isEqualTo(created.header("ETag"));
        assertThat(read.json()).isEqualTo(created.json());
    }

    @Test
    void post_isRefusedFieldByField_whenInvalid() {
        Answer refused = blog.post("/api/posts", """
            {"author": "", "title": " ", "slug": "Not a slug", "tags": ["ok", "NOT OK"]}\
            """);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errors()).containsOnlyKeys("author", "title", "slug", "body", "tags[1]");
    }

    @Test
    void post_isRefused_whenOnlyTheDatabaseKnows() {
        Answer author = write("nobody", "Hello");
        Answer title = blog.post("/api/posts", """
            {"author": "%s", "title": "¡!", "body": ""}\
            """.formatted(user("ada")));

        assertThat(author.status()).isEqualTo(400);
        assertThat(author.errors()).isEqualTo(Map.of("author", List.of("is no user")));
        assertThat(title.status()).isEqualTo(400);
        assertThat(title.errors()).containsOnlyKeys("slug");
    }

    @Test
    void post_isAConflict_whenItsSlugIsTaken() {
        String ada = user("ada");
        Answer first = write(ada, "Same");

        Answer second = write(ada, "Same");
        blog.delete("/api/posts/" + first.id());
        Answer third = write(ada, "Same"); // the deleted one may come back, and keeps it

        assertThat(List.of(second, third)).allSatisfy(refused -> {
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.errors()).isEqualTo(Map.of("slug", List.of("is taken")));
        });
    }

    @Test
    void post_isNotFound_whenThereIsNone() {
        List<Answer> answers = List.of(
                blog.get("/api/posts/123456789"),
                blog.get("/api/posts/123456789/history"),
                blog.put("/api/posts/123456789", change("None", ", \"version\": 1")),
                blog.delete("/api/posts/123456789"),
                blog.post("/api/posts/123456789/restore", ""));

        assertThat(answers).extracting(Answer::status).containsOnly(404);
        assertThat(answers)
                .extracting(answer -> answer.json().get("detail"))
                .containsOnly("There is no post 123456789.");
    }

    // changing

    @Test
    void post_isChanged_byWhoReadItsVersion() {
        Answer first = write(user("ada"), "First", "one", "\"old\", \"kept\"");
        String path = "/api/posts/" + first.id();

        Answer second = blog.put(
                path,
                change(
                        own + " Second",
                        ", \"tags\": [\"kept\", \"new\"], \"version\": "
                                + first.json().get("version")),
                "X-User",
                "bob");
        Answer third = blog.put(path, change(own + " Third", ""), "If-Match", second.header("ETag"));

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json())
                .containsEntry("title", own + " Second")
                .containsEntry("body", "changed")
                .containsEntry("tags", List.of("kept", "new"))
                .containsEntry("updatedBy", "bob");
        assertThat(third.status()).isEqualTo(200);
        assertThat(third.json()).containsEntry("title", own + " Third").containsEntry("tags", List.of());
        assertThat(List.of(first, second, third))
                .extracting(answer -> answer.header("ETag"))
                .doesNotHaveDuplicates();
        assertThat(blog.get(path).json()).isEqualTo(third.json());
    }

    @Test
    void twoClients_areOneTooMany_whenBothReadTheSame() {
        Answer read = write(user("ada"), "Read by two");
        String path = "/api/posts/" + read.id();

        Answer one = blog.put(path, change(own + " by one", ""), "If-Match", read.header("ETag"));
        Answer other = blog.put(path, change(own + " by the other", ""), "If-Match", read.header("ETag"));
        Answer deleted = blog.delete(path, "If-Match", read.header("ETag"));

        assertThat(one.status()).isEqualTo(200);
        assertThat(List.of(other, deleted)).allSatisfy(stale -> {
            assertThat(stale.status()).isEqualTo(409);
            assertThat(stale.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(stale.json()).containsEntry("version", one.json().get("version"));
        });
        assertThat(blog.get(path).json()).isEqualTo(one.json());
    }

    @Test
    void manyClients_areAllTooManyButOne_whenTheyWriteAtOnce() throws Exception {
        Answer read = write(user("ada"), "Read by many");
        String path = "/api/posts/" + read.id();
        CountDownLatch start = new CountDownLatch(1);

        List<Future<Answer>> writing = new ArrayList<>();
        ExecutorService clients = Executors.newFixedThreadPool(6);
        for (int i = 0; i < 6; i++) {
            String title = own + " by " + i;
            writing.add(clients.submit(() -> {
                start.await();
                return blog.put(path, change(title, ""), "If-Match", read.header("ETag"));
            }));
        }
        start.countDown();
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> one : writing) {
            answers.add(one.get());
        }
        clients.shutdown();

        assertThat(answers).extracting(Answer::status).containsOnly(200, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 200)
                .singleElement()
                .satisfies(won -> assertThat(blog.get(path).json()).isEqualTo(won.json()));
    }

    @Test
    void change_isRefused_whenItSaysNoVersion() {
        Answer post = write(user("ada"), "Unversioned");
        String path = "/api/posts/" + post.id();

        Answer none = blog.put(path, change(own, ""));
        Answer nonsense = blog.put(path, change(own, ""), "If-Match", "\"soon\"");

        assertThat(none.status()).isEqualTo(400);
        assertThat(none.errors()).containsOnlyKeys("version");
        assertThat(nonsense.status()).isEqualTo(400);
        assertThat(nonsense.errors()).containsOnlyKeys("If-Match");
        assertThat(blog.get(path).json()).isEqualTo(post.json());
    }

    @Test
    void otherTagsAlone_areANewVersion() {
        Answer post = write(user("ada"), "Tagged", "changed", "");
        String path = "/api/posts/" + post.id();
        String title = String.valueOf(post.json().get("title"));

        Answer one = blog.put(path, change(title, ", \"tags\": [\"one\"]"), "If-Match", post.header("ETag"));
        Answer other = blog.put(path, change(title, ", \"tags\": [\"other\"]"), "If-Match", post.header("ETag"));

        assertThat(one.status()).isEqualTo(200);
        assertThat(other.status()).isEqualTo(409);
        assertThat(blog.get(path).json()).containsEntry("tags", List.of("one"));
    }

    // deleting

    @Test
    void deletedPost_isNowhere_untilItIsRestored() {
        String ada = user("ada");
        Answer post = write(ada, "Here and gone", "text", "\"kept\"");
        String path = "/api/posts/" + post.id();

        Answer deleted = blog.delete(path);

        assertThat(deleted.status()).isEqualTo(204);
        assertThat(blog.get(path).status()).isEqualTo(404);
        assertThat(blog.page("/posts/" + post.id()).status()).isEqualTo(404);
        assertThat(blog.get("/api/posts?author=" + ada).items()).isEmpty();
        assertThat(blog.delete(path).status()).isEqualTo(404);

        Answer restored = blog.post(path + "/restore", "");

        assertThat(restored.status()).isEqualTo(200);
        assertThat(restored.json())
                .containsEntry("title", post.json().get("title"))
                .containsEntry("tags", List.of("kept"));
        assertThat(blog.get(path).json()).isEqualTo(restored.json());
        assertThat(blog.get("/api/posts?author=" + ada).each("id")).containsExactly(post.id());
    }

    @Test
    void history_tellsWhoDidWhat() {
        String ada = user("ada");
        Answer post = write(ada, "Told", "text", "\"one\"");
        String path = "/api/posts/" + post.id();
        blog.put(path, change(own + " Retold", ""), "If-Match", post.header("ETag"), "X-User", "bob");
        blog.delete(path, "X-User", "carol");

        List<Map<String, Object>> changes = blog.get(path + "/history").list();

        assertThat(changes)
                .extracting(change -> change.get("kind") + " by " + change.get("user"))
                .contains("INSERT by " + ada, "LINK by " + ada, "UPDATE by bob", "UNLINK by bob")
                .endsWith("DELETE by carol");
        assertThat(changes)
                .filteredOn(change -> "UPDATE".equals(change.get("kind")))
                .singleElement()
                .satisfies(change -> assertThat(details(change))
                        .contains(Map.of("attribute", "title", "before", own + " Told", "after", own + " Retold")));
        assertThat(changes)
                .allSatisfy(
                        change -> assertThat(String.valueOf(change.get("at"))).endsWith("Z"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> details(Map<String, Object> change) {
        return (List<Map<String, Object>>) change.get("details");
    }

    @Test
    void change_isPutDownToAnonymous_whenNobodySaysWho() {
        Answer post = write(user("ada"), "Whoever");

        Answer changed = blog.put("/api/posts/" + post.id(), change(own, ""), "If-Match", post.header("ETag"));

        assertThat(changed.json()).containsEntry("updatedBy", "anonymous");
    }

    // statements

    @Test
    void post_takesTwoStatements() {
        Answer post = write(user("ada"), "Cheap", "text", "\"a\", \"b\", \"c\"");

        List<String> sent = blog.statements(() -> blog.get("/api/posts/" + post.id()));

        assertThat(sent).hasSize(2);
    }
}
