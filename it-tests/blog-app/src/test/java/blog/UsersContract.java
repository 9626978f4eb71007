package blog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Users and tags over HTTP, and what is said of requests that are wrong. */
abstract class UsersContract extends BlogContract {
    @Test
    void user_isThere_whenCreated() {
        Answer created = blog.post("/api/users", """
            {"username": "%s", "email": "%s@Example.COM", "bio": "Writes <b>"}\
            """.formatted(own, own));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/api/users/" + created.id());
        assertThat(created.json())
                .containsEntry("username", own)
                .containsEntry("handle", "@" + own)
                .containsEntry("email", own + "@example.com")
                .containsEntry("bio", "Writes <b>")
                .containsEntry("active", true)
                .containsKey("createdAt");
        assertThat(blog.get("/api/users/" + created.id()).json()).isEqualTo(created.json());
    }

    @Test
    void user_isRefusedFieldByField_whenInvalid() {
        Answer refused = blog.post("/api/users", """
            {"username": "No Spaces", "email": "nowhere"}\
            """);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.json()).containsEntry("status", 400).containsEntry("instance", "/api/users");
        assertThat(refused.errors()).containsOnlyKeys("username", "email");
        assertThat(refused.errors().get("username")).containsExactly("must be 2 to 50 of a-z, 0-9, _ and -");
    }

    @Test
    void user_isAConflict_whenNameOrAddressIsTaken() {
        String taken = user("taken");

        Answer name = blog.post("/api/users", """
            {"username": "%s", "email": "other-%s@example.com"}\
            """.formatted(taken, own));
        Answer address = blog.post("/api/users", """
            {"username": "other-%s", "email": "%s@EXAMPLE.com"}\
            """.formatted(own, taken));

        assertThat(name.status()).isEqualTo(409);
        assertThat(name.errors()).isEqualTo(Map.of("username", List.of("is taken")));
        assertThat(address.status()).isEqualTo(409);
        assertThat(address.errors()).isEqualTo(Map.of("email", List.of("is taken")));
    }

    @Test
    void user_isNotFound_whenThereIsNone() {
        Answer missing = blog.get("/api/users/123456789");

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(missing.json()).containsEntry("detail", "There is no user 123456789.");
    }

    @Test
    void users_areListedPageByPage() {
        List<String> names = List.of(user("a"), user("b"), user("c"));

        List<Object> listed = new ArrayList<>();
        String next = "/api/users?limit=2";
        while (next != null) {
            Answer page = blog.get(next);
            assertThat(page.items()).hasSizeBetween(1, 2);
            listed.addAll(page.each("username"));
            next = (String) page.json().get("next");
        }

        assertThat(listed).doesNotHaveDuplicates().endsWith(names.toArray());
    }

    @Test
    void request_isRefused_whenItCannotBeRead() {
        Answer limit = blog.get("/api/users?limit=0");
        Answer number = blog.get("/api/users?limit=many");
        Answer key = blog.get("/api/users/me");
        Answer json = blog.post("/api/users", "{\"username\": ");

        assertThat(limit.status()).isEqualTo(400);
        assertThat(limit.errors()).containsOnlyKeys("limit");
        assertThat(List.of(number.status(), key.status(), json.status())).containsOnly(400);
        assertThat(List.of(number, key, json))
                .allSatisfy(
                        refused -> assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json"));
    }

    // tags

    @Test
    void tag_isThere_whenCreated() {
        Answer created = blog.post("/api/tags", "{\"name\": \"" + own + "\"}");
        Answer again = blog.post("/api/tags", "{\"name\": \"" + own + "\"}");
        Answer invalid = blog.post("/api/tags", "{\"name\": \"Not This\"}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json()).isEqualTo(Map.of("name", own, "posts", 0));
        assertThat(blog.get("/api/tags").list()).contains(Map.of("name", own, "posts", 0));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.errors()).isEqualTo(Map.of("name", List.of("is taken")));
        assertThat(invalid.status()).isEqualTo(400);
        assertThat(invalid.errors()).containsOnlyKeys("name");
    }

    @Test
    void tags_areCounted_byPublishedPosts() {
        String ada = user("ada");
        write(ada, "One", "", '"' + own + '"');
        Answer gone = write(ada, "Two", "", '"' + own + '"');
        blog.post("/api/posts", """
            {"author": "%s", "title": "%s draft", "body": "", "tags": ["%s"]}\
            """.formatted(ada, own, own));

        Object before = tag();
        blog.delete("/api/posts/" + gone.id());

        assertThat(before).isEqualTo(Map.of("name", own, "posts", 2));
        assertThat(tag()).isEqualTo(Map.of("name", own, "posts", 1));
    }

    private Object tag() {
        return blog.get("/api/tags").list().stream()
                .filter(tag -> own.equals(tag.get("name")))
                .findFirst()
                .orElseThrow();
    }
}
