package dev.cinnabar.it.ext.async;

import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.ext.async.AsyncEngine;
import dev.cinnabar.ext.async.AsyncSessionFactory;
import dev.cinnabar.it.guide.blog.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Far more work than connections. */
abstract class ManyWorksContract extends AsyncGround {
    private static final int WORKS = 10_000;
    private static final int CONNECTIONS = 10;
    /** Between the checks for work that has to wait, nobody waits for a connection: a turn has one. */
    private static final Duration POOL_TIMEOUT = Duration.ofSeconds(2);

    /** On Java 21 and later the works run on virtual threads, which must not hold on to theirs (JFR's jdk.VirtualThreadPinned). */
    @Test
    @Tag("REL-27")
    void tenThousandWorks_onAPoolOfTen_endWithoutATimeout_andPinNothing() throws Exception {
        await(sessions.inTransaction(session -> session.add(new User("ada", "ada@example.com"))));
        Set<String> threads = ConcurrentHashMap.newKeySet();
        try (Engine pool = Engine.builder(database.url())
                        .poolSize(CONNECTIONS)
                        .maxOverflow(0)
                        .poolTimeout(POOL_TIMEOUT)
                        .build();
                AsyncEngine narrow = AsyncEngine.of(pool);
                PinnedThreads pinned = PinnedThreads.watched()) {
            AsyncSessionFactory ten = AsyncSessionFactory.of(narrow);
            List<CompletableFuture<String>> works = new ArrayList<>();
            for (int i = 0; i < WORKS; i++) {
                works.add(ten.read(session -> {
                            threads.add(Thread.currentThread().getName());
                            return session.execute(select(User.class)).one().getUsername();
                        })
                        .toCompletableFuture());
            }

            CompletableFuture.allOf(works.toArray(CompletableFuture[]::new)).get(2, TimeUnit.MINUTES);

            assertThat(works).allSatisfy(work -> assertThat(work.join()).isEqualTo("ada"));
            assertThat(pinned.byOurCode()).isEmpty();
        }
        assertThat(threads).hasSizeGreaterThanOrEqualTo(CONNECTIONS);
    }
}
