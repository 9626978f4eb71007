package dev.cinnabar.it.ext.async;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.cinnabar.orm.SessionFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The blog over HTTP, as somebody hears it who asks. */
abstract class PlainBlogContract extends AsyncGround {
    private static final int HTTP_THREADS = 2;
    private static final int PAGE = 20;

    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer web;

    @BeforeEach
    void listen() throws IOException {
        web = AsyncGuide.serve(sessions, Executors.newFixedThreadPool(HTTP_THREADS), new InetSocketAddress(0));
    }

    @AfterEach
    void stop() {
        web.stop(0);
        ((ExecutorService) web.getExecutor()).shutdownNow();
        SessionFactory.of(engine).inTransaction(session -> session.connection().executeRaw("DELETE FROM posts"));
    }

    private HttpRequest request(String method, String path, String body) {
        URI uri = URI.create("http://localhost:" + web.getAddress().getPort() + path);
        return HttpRequest.newBuilder(uri)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
    }

    private HttpResponse<String> ask(String method, String path, String body) throws Exception {
        return client.send(request(method, path, body), BodyHandlers.ofString());
    }

    /** What is said to a question that is understood. */
    private JsonNode get(String path) throws Exception {
        HttpResponse<String> answer = ask("GET", path, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        return json.readTree(answer.body());
    }

    /** The id of what is made. */
    private long post(String path, String body) throws Exception {
        HttpResponse<String> answer = ask("POST", path, body.replace('\'', '"'));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json.readTree(answer.body()).required("id").longValue();
    }

    private long user(String name) throws Exception {
        return post("/users", "{'username': '%s', 'email': '%s@example.com'}".formatted(name, name));
    }

    private long post(long author, String title) throws Exception {
        String slug = title.replace(' ', '-');
        return post(
                "/posts",
                "{'author': %d, 'title': '%s', 'slug': '%s', 'body': 'All of it.'}".formatted(author, title, slug));
    }

    private static List<Long> ids(JsonNode posts) {
        List<Long> ids = new ArrayList<>();
        posts.forEach(post -> ids.add(post.required("id").longValue()));
        return ids;
    }

    @Test
    void post_isRead_withItsAuthorAndItsBody() throws Exception {
        long apples = post(user("ada"), "red apples");

        JsonNode read = get("/posts/" + apples);

        assertThat(read.required("title").stringValue()).isEqualTo("red apples");
        assertThat(read.required("body").stringValue()).isEqualTo("All of it.");
        assertThat(read.required("author").required("username").stringValue()).isEqualTo("ada");
    }

    @Test
    void posts_areFound_byAuthorAndText_theNewestFirst() throws Exception {
        long ada = user("ada");
        long apples = post(ada, "red apples");
        long beans = post(ada, "green beans");
        long pears = post(user("grace & co"), "green pears");

        assertThat(ids(get("/posts"))).containsExactly(pears, beans, apples);
        assertThat(ids(get("/posts?author=ada"))).containsExactly(beans, apples);
        assertThat(ids(get("/posts?author=grace+%26+co&text="))).containsExactly(pears);
        assertThat(ids(get("/posts?text=green"))).containsExactly(pears, beans);
        assertThat(ids(get("/posts?text=green&author=ada"))).containsExactly(beans);
        assertThat(ids(get("/posts?author=nobody"))).isEmpty();
    }

    @Test
    void page_goesOn_afterTheLastOneOfThatBefore() throws Exception {
        long ada = user("ada");
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < PAGE + 5; i++) {
            all.add(0, post(ada, "post " + i));
        }

        List<Long> first = ids(get("/posts"));
        List<Long> second = ids(get("/posts?author=ada&after=" + first.get(PAGE - 1)));

        assertThat(first).isEqualTo(all.subList(0, PAGE));
        assertThat(second).isEqualTo(all.subList(PAGE, PAGE + 5));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "400 | POST   | /users                       | {",
                "400 | POST   | /users                       | null",
                "400 | POST   | /users                       | ``",
                "400 | POST   | /users                       | {'username': 'ada'}",
                "400 | POST   | /users                       | {'username': 1, 'email': 'ada@example.com'}",
                "400 | POST   | /posts                       | {'author': 'x', 'title': 'a', 'slug': 'a', 'body': 'a'}",
                "400 | GET    | /posts?after=last            | ``",
                "400 | GET    | /posts/99999999999999999999  | ``",
                "404 | GET    | /posts/999999999             | ``",
                "404 | GET    | /nothing                     | ``",
                "404 | GET    | /posts1                      | ``",
                "404 | DELETE | /posts/1                     | ``",
                "409 | POST   | /users                       | {'username': 'eve', 'email': 'other@example.com'}",
                "409 | POST   | /posts                       | {'author': 999999999, 'title': 'a', 'slug': 'a', 'body': 'a'}"
            },
            delimiter = '|')
    void whatCannotBe_isRefused_inJson(int status, String method, String path, String body) throws Exception {
        user("eve");

        HttpResponse<String> answer = ask(method, path, body.replace('\'', '"'));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo("{\"status\":" + status + "}");
        assertThat(ids(get("/posts"))).isEmpty();
    }

    @Test
    void whatFailsHere_isToldByItsStatus_andNothingMore() throws Exception {
        async.close();

        HttpResponse<String> answer = ask("GET", "/posts", "");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("{\"status\":500}");
    }

    @Test
    void threadsOfHttp_areFree_whileAllConnectionsAreInUse() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        List<CompletableFuture<?>> busy = new ArrayList<>();
        List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
        for (int i = 0; i < POOL; i++) {
            busy.add(async.inTransaction(connection -> release.await()).toCompletableFuture());
        }
        for (int i = 0; i < 5 * HTTP_THREADS; i++) {
            waiting.add(client.sendAsync(request("GET", "/posts", ""), BodyHandlers.ofString()));
        }

        HttpResponse<String> answer = ask("GET", "/nothing", "");
        boolean early = waiting.stream().anyMatch(CompletableFuture::isDone);
        release.countDown();

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(early).isFalse();
        for (CompletableFuture<HttpResponse<String>> one : waiting) {
            assertThat(await(one).statusCode()).isEqualTo(200);
        }
        await(CompletableFuture.allOf(busy.toArray(CompletableFuture[]::new)));
    }
}
