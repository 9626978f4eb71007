package dev.cinnabar.it.ext.async;

import static dev.cinnabar.orm.Load.joined;
import static dev.cinnabar.orm.Load.undefer;
import static dev.cinnabar.sql.Sql.optional;
import static dev.cinnabar.sql.Sql.select;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.CompletableFuture.completedStage;

import com.sun.net.httpserver.HttpExchange;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.error.NoResultException;
import dev.cinnabar.ext.async.AsyncSessionFactory;
import dev.cinnabar.it.guide.blog.Post;
import dev.cinnabar.it.guide.blog.User;
import dev.cinnabar.orm.Model;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The blog over HTTP: the threads of {@code http} read requests and write answers, and none of them waits for the database. */
public record PlainBlog(AsyncSessionFactory sessions, JsonMapper json, Executor http) {
    public void handle(HttpExchange asked) {
        // by a stage, so that it tells what is thrown, too
        var answer = completedStage(asked).thenCompose(this::answer);
        answer.whenCompleteAsync((said, failure) -> send(asked, said, failure), http);
    }

    private CompletionStage<?> answer(HttpExchange asked) {
        String path = asked.getRequestURI().getPath();
        JsonNode body = json.readTree(asked.getRequestBody());
        UnaryOperator<String> text = name -> body.required(name).stringValue();
        return switch (asked.getRequestMethod() + " " + path.replaceFirst("(?<=/)\\d+$", "")) {
            case "POST /users" -> add(new User(text.apply("username"), text.apply("email")));
            case "POST /posts" -> add(post(text, body.required("author").longValue()));
            case "GET /posts" -> posts(asked);
            case "GET /posts/" -> post(Long.parseLong(path.substring("/posts/".length())));
            default -> throw new NoResultException("Nothing is at " + path + ".", "ask for /posts");
        };
    }

    private CompletionStage<Model> add(Model made) {
        return sessions.inTransaction(session -> session.add(made)).thenApply(done -> made);
    }

    private static Post post(UnaryOperator<String> text, long author) {
        Post post = new Post(text.apply("title"), text.apply("slug"), text.apply("body"));
        post.setAuthorId(author);
        return post;
    }

    private CompletionStage<List<Post>> posts(HttpExchange asked) {
        var page = select(Post.class)
                .options(joined(Post.AUTHOR))
                .where(optional(given(asked, "author"), name -> Post.AUTHOR.has(User.USERNAME.eq(name))))
                .where(optional(given(asked, "text"), Post.TITLE::contains))
                .where(optional(given(asked, "after"), id -> Post.ID.lt(Long.valueOf(id))))
                .orderBy(Post.ID.desc())
                .limit(20);
        return sessions.read(session -> session.execute(page).all());
    }

    private static @Nullable String given(HttpExchange asked, String name) {
        Matcher pair = Pattern.compile("[?&]" + name + "=([^&]+)").matcher("" + asked.getRequestURI());
        return pair.find() ? URLDecoder.decode(pair.group(1), UTF_8) : null;
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

    private void send(HttpExchange asked, @Nullable Object said, @Nullable Throwable failure) {
        int fine = asked.getRequestMethod().equals("POST") ? 201 : 200;
        int status = failure == null ? fine : status(failure.getCause());
        try (asked) {
            byte[] answer = json.writeValueAsBytes(failure == null ? said : Map.of("status", status));
            asked.getResponseHeaders().set("Content-Type", "application/json");
            asked.sendResponseHeaders(status, answer.length);
            asked.getResponseBody().write(answer);
        } catch (IOException gone) {
            // nobody is there any more who waits for it
        }
    }
}
