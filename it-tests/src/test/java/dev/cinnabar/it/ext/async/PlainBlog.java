package dev.cinnabar.it.ext.async;

import static dev.cinnabar.orm.Load.joined;
import static dev.cinnabar.orm.Load.undefer;
import static dev.cinnabar.sql.Sql.optional;
import static dev.cinnabar.sql.Sql.select;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.CompletableFuture.completedStage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.error.NoResultException;
import dev.cinnabar.ext.async.AsyncSessionFactory;
import dev.cinnabar.ext.json.Jackson3;
import dev.cinnabar.it.guide.blog.Post;
import dev.cinnabar.it.guide.blog.User;
import dev.cinnabar.orm.Model;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The blog over HTTP: the threads of {@code http} read requests and write answers, and none of them waits for the database. */
public record PlainBlog(AsyncSessionFactory sessions, Executor http) {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(Jackson3.entities()).build();
    private static final Map<Integer, String> ERRORS = Map.of(400, "malformed", 404, "not found", 409, "conflict");

    public HttpServer listen(InetSocketAddress at) throws IOException {
        HttpServer server = HttpServer.create(at, 1_000);
        server.setExecutor(http);
        server.createContext(
                "/",
                asked -> completedStage(asked)
                        .thenCompose(this::answer) // what it throws is told by the stage, too
                        .whenCompleteAsync((said, failure) -> send(asked, said, failure), http));
        server.start();
        return server;
    }

    private CompletionStage<?> answer(HttpExchange asked) {
        String path = asked.getRequestURI().getPath();
        JsonNode json = JSON.readTree(asked.getRequestBody());
        return switch (asked.getRequestMethod() + " " + path.replaceFirst("(?<=/)\\d+$", "")) {
            case "POST /users" -> add(new User(text(json, "username"), text(json, "email")));
            case "POST /posts" -> add(post(json));
            case "GET /posts" -> posts(given(asked, "author"), given(asked, "text"), given(asked, "after"));
            case "GET /posts/" -> post(Long.parseLong(path.substring("/posts/".length())));
            default -> throw new NoResultException("Nothing is at " + path + ".", "ask for /posts");
        };
    }

    private static Post post(JsonNode json) {
        Post post = new Post(text(json, "title"), text(json, "slug"), text(json, "body"));
        post.setAuthorId(json.required("author").longValue());
        return post;
    }

    private static String text(JsonNode json, String name) {
        return json.required(name).stringValue();
    }

    private static @Nullable String given(HttpExchange asked, String name) {
        Matcher pair = Pattern.compile("&" + name + "=([^&]+)")
                .matcher("&" + asked.getRequestURI().getRawQuery());
        return pair.find() ? URLDecoder.decode(pair.group(1), UTF_8) : null;
    }

    private CompletionStage<Model> add(Model made) {
        return sessions.inTransaction(session -> session.add(made)).thenApply(done -> made);
    }

    private CompletionStage<List<Post>> posts(@Nullable String author, @Nullable String text, @Nullable String after) {
        var page = select(Post.class)
                .options(joined(Post.AUTHOR))
                .where(optional(author, name -> Post.AUTHOR.has(User.USERNAME.eq(name))))
                .where(optional(text, Post.TITLE::contains), optional(after, id -> Post.ID.lt(Long.valueOf(id))))
                .orderBy(Post.ID.desc())
                .limit(20);
        return sessions.read(session -> session.execute(page).all());
    }

    private CompletionStage<Post> post(long id) {
        var post = select(Post.class).where(Post.ID.eq(id)).options(joined(Post.AUTHOR), undefer(Post.BODY));
        return sessions.read(session -> session.execute(post).one());
    }

    private static int status(Throwable failure) {
        boolean malformed = failure instanceof JacksonException || failure instanceof IllegalArgumentException;
        int other = failure instanceof IntegrityException ? 409 : malformed ? 400 : 500;
        return failure instanceof NoResultException ? 404 : other;
    }

    private static void send(HttpExchange asked, @Nullable Object said, @Nullable Throwable failure) {
        int fine = asked.getRequestMethod().equals("POST") ? 201 : 200;
        int status = failure == null ? fine : status(failure.getCause());
        Object answer = failure == null ? said : Map.of("error", ERRORS.getOrDefault(status, "our fault"));
        try (asked) {
            byte[] json = JSON.writeValueAsBytes(answer);
            asked.getResponseHeaders().set("Content-Type", "application/json");
            asked.sendResponseHeaders(status, json.length);
            asked.getResponseBody().write(json);
        } catch (IOException gone) {
            // nobody is there any more who waits for it
        }
    }
}
