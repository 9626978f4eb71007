package dev.cinnabar.it.ext.async;

import static dev.cinnabar.sql.Sql.select;

import com.sun.net.httpserver.HttpServer;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.ext.async.AsyncEngine;
import dev.cinnabar.ext.async.AsyncOptions;
import dev.cinnabar.ext.async.AsyncSessionFactory;
import dev.cinnabar.ext.async.ContextCarrier;
import dev.cinnabar.ext.json.Jackson3;
import dev.cinnabar.it.guide.blog.User;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** The code of docs/guide/async.md. */
public final class AsyncGuide {
    private final AsyncSessionFactory sessions;

    AsyncGuide(AsyncSessionFactory sessions) {
        this.sessions = sessions;
    }

    static AsyncSessionFactory create(String url) {
        AsyncEngine engine = AsyncEngine.create(url); // one for each database; close it at the end
        return AsyncSessionFactory.of(engine);
    }

    CompletionStage<User> createUser(String username, String email) {
        return sessions.callInTransaction(session -> {
            User user = new User(username, email);
            session.add(user);
            return user;
        });
    }

    CompletionStage<List<User>> users() {
        return sessions.read(session ->
                session.execute(select(User.class).where(User.ACTIVE)).all());
    }

    CompletionStage<Void> updateUser(long id, String email) {
        return sessions.inTransaction(session -> session.find(User.class, id).ifPresent(user -> user.setEmail(email)));
    }

    CompletionStage<List<User>> inTwoSeconds() {
        return users().toCompletableFuture()
                .orTimeout(2, TimeUnit.SECONDS); // later, the statement is cancelled on the server
    }

    Flow.Publisher<User> byName() {
        return sessions.rows(session -> session.execute(select(User.class).orderBy(User.USERNAME)));
    }

    static AsyncEngine carrying(Engine engine, ContextCarrier traces) {
        return AsyncEngine.of(engine, AsyncOptions.USUAL.withCarrier(traces).withMostWaiting(5_000));
    }

    /** The threads of HTTP only read and write: two are enough. */
    public static HttpServer serve(AsyncSessionFactory sessions, Executor http, InetSocketAddress at)
            throws IOException {
        HttpServer server = HttpServer.create(at, 1_000);
        server.setExecutor(http);
        JsonMapper json = JsonMapper.builder().addModule(Jackson3.entities()).build();
        server.createContext("/", new PlainBlog(sessions, json, http)::handle);
        server.start();
        return server;
    }
}
