package blog;

import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.event.Subscription;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application on a port of its own, over a database of its own, and a client that asks it. Shared by the threads of a test. What it is
 * asked has the last answer after half a minute.
 */
final class RunningBlog implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final TestDatabase database;
    private final ConfigurableApplicationContext context;

    private RunningBlog(TestDatabase database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    /** Over an empty database; without what a first start fills in. */
    static RunningBlog on(DatabaseServer server) {
        TestDatabase database = server.fresh("blog");
        return new RunningBlog(database, start(database, "--spring.profiles.active=test"));
    }

    static ConfigurableApplicationContext start(TestDatabase database, String... more) {
        List<String> words = new ArrayList<>(List.of(more));
        words.add("--port=0");
        words.add("--url=" + database.url());
        return new SpringApplicationBuilder(BlogApplication.class)
                .run(StartArguments.inSpringsWords(words.toArray(String[]::new)));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    URI address(String path) {
        return URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    // asking

    Answer get(String path) {
        return send(HttpRequest.newBuilder(address(path)).GET());
    }

    /** As a browser asks. */
    Answer page(String path) {
        return send(HttpRequest.newBuilder(address(path)).GET().header("Accept", "text/html"));
    }

    Answer post(String path, String json, String... headers) {
        return send(body("POST", path, json, headers));
    }

    Answer put(String path, String json, String... headers) {
        return send(body("PUT", path, json, headers));
    }

    Answer delete(String path, String... headers) {
        return send(body("DELETE", path, "", headers));
    }

    private HttpRequest.Builder body(String method, String path, String json, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
                .method(method, BodyPublishers.ofString(json))
                .header("Content-Type", "application/json");
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(client.send(request.timeout(LONGEST).build(), BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new AssertionError("no answer", failure);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupt);
        }
    }

    // looking behind

    /** The SQL that is sent meanwhile. */
    List<String> statements(Runnable work) {
        List<String> sent = Collections.synchronizedList(new ArrayList<>());
        Subscription listening =
                bean(Engine.class).events().on(BeforeExecute.class, statement -> sent.add(statement.sql()));
        try (listening) {
            work.run();
        }
        return sent;
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
