package dev.cinnabar.it.ext.async;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.ext.async.AsyncEngine;
import dev.cinnabar.ext.async.AsyncOptions;
import dev.cinnabar.ext.async.AsyncSessionFactory;
import dev.cinnabar.it.guide.blog.Admin;
import dev.cinnabar.it.guide.blog.Member;
import dev.cinnabar.it.guide.blog.Post;
import dev.cinnabar.it.guide.blog.Tag;
import dev.cinnabar.it.guide.blog.User;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.TestDatabase;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** A database of the blog, and an async engine over a pool of a few connections. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
abstract class AsyncGround {
    static final int POOL = 4;

    private static final long PATIENCE = 30;

    TestDatabase database;
    Engine engine;
    AsyncEngine async;
    AsyncSessionFactory sessions;

    abstract DatabaseServer server();

    @BeforeAll
    void createTables() {
        database = server().fresh("async");
        try (Engine own = Engine.create(database.url())) {
            MetaData.of(User.class, Admin.class, Post.class, Tag.class, Member.class)
                    .createAll(own);
        }
    }

    @AfterAll
    void drop() {
        database.close();
    }

    @BeforeEach
    void open() {
        engine = Engine.builder(database.url())
                .poolSize(POOL)
                .maxOverflow(0)
                .poolTimeout(Duration.ofSeconds(5))
                .build();
        async = AsyncEngine.of(engine, options());
        sessions = AsyncSessionFactory.of(async);
    }

    AsyncOptions options() {
        return AsyncOptions.USUAL;
    }

    @AfterEach
    void close() {
        async.close();
        SessionFactory.of(engine).inTransaction(session -> session.connection().executeRaw("DELETE FROM users"));
        engine.close();
    }

    /** What the stage gives, by the time that anything takes here. */
    static <T> T await(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(PATIENCE, TimeUnit.SECONDS);
    }
}
