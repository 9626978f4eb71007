package dev.cinnabar.it.ext.async;

import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.error.DetachedException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.ext.async.AsyncEngine;
import dev.cinnabar.ext.async.AsyncOptions;
import dev.cinnabar.ext.async.AsyncSessionFactory;
import dev.cinnabar.ext.async.ContextCarrier;
import dev.cinnabar.it.guide.blog.User;
import dev.cinnabar.orm.SessionHook;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** Work off the thread of its caller: its ends, its limits, and how it is stopped. */
abstract class AsyncContract extends AsyncGround {
    /** A query that runs for a minute or so. */
    abstract String slow();

    private CompletableFuture<Integer> slowly(CountDownLatch begun) {
        return async.callInTransaction(connection -> {
                    begun.countDown();
                    return connection.queryRaw(slow()).all().size();
                })
                .toCompletableFuture();
    }

    @Test
    void work_isCommitted_andGivesWhatItGives() throws Exception {
        Thread caller = Thread.currentThread();
        List<Thread> worked = new ArrayList<>();

        User ada = await(sessions.callInTransaction(session -> {
            worked.add(Thread.currentThread());
            User user = new User("ada", "ada@example.com");
            session.add(user);
            return user;
        }));

        assertThat(ada.getId()).isNotNull();
        assertThat(users()).isOne();
        assertThat(worked).hasSize(1).doesNotContain(caller);
    }

    private long users() throws Exception {
        return await(sessions.read(
                session -> session.execute(select(count()).from(User.class)).one()));
    }

    @Test
    void workThatThrows_isRolledBack_andItsStageTellsWhy() throws Exception {
        CompletionStage<Void> failing = sessions.inTransaction(session -> {
            session.add(new User("ada", "ada@example.com"));
            session.flush();
            throw new IllegalStateException("not today");
        });

        assertThatThrownBy(() -> await(failing))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("not today");
        assertThat(users()).isZero();
    }

    @Test
    void workThatReads_mayNotWrite() throws Exception {
        CompletionStage<Void> writing = sessions.read(session -> {
            session.add(new User("ada", "ada@example.com"));
            return null;
        });

        assertThatThrownBy(() -> await(writing)).cause().isInstanceOf(CinnabarException.class);
        assertThat(users()).isZero();
    }

    @Test
    void sessions_areThoseOfTheFactoryThatWasMadeReady() throws Exception {
        AtomicBoolean seen = new AtomicBoolean();
        SessionHook hook = execution -> {
            seen.set(true);
            return execution;
        };

        await(sessions.with(factory -> factory.withHook(hook))
                .read(session -> session.execute(select(User.class)).all()));

        assertThat(seen).isTrue();
    }

    @Test
    void objectWhoseRelationshipWasNotLoaded_saysSo_onceItHasLeft() throws Exception {
        await(sessions.inTransaction(session -> session.add(new User("ada", "ada@example.com"))));

        User ada = await(
                sessions.read(session -> session.execute(select(User.class)).one()));

        assertThatThrownBy(ada::getPosts)
                .isInstanceOf(DetachedException.class)
                .hasMessageContaining("User.posts")
                .hasMessageContaining("selectIn(User.POSTS)");
    }

    /** The statement ends on the server, the transaction is rolled back, and the pool is whole. */
    @Test
    @Tag("REL-26")
    void workThatIsCancelled_isStoppedOnTheServer() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Integer> slow = slowly(begun);
        begun.await();

        long cancelled = System.nanoTime();
        slow.cancel(true);

        assertThatThrownBy(slow::join).isInstanceOf(CancellationException.class);
        waitUntilFree();
        assertThat(Duration.ofNanos(System.nanoTime() - cancelled)).isLessThan(Duration.ofSeconds(2));
        assertThat(engine.pool().inUse()).isZero();
        assertThat(await(AsyncContract.all(
                        POOL,
                        () -> async.read(connection ->
                                connection.queryRaw("SELECT 1").all().size()))))
                .hasSize(POOL);
    }

    private void waitUntilFree() throws InterruptedException {
        while (async.status().running() > 0) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** One stage for several. */
    private static <T> CompletionStage<List<T>> all(int count, java.util.function.Supplier<CompletionStage<T>> begin) {
        List<CompletableFuture<T>> stages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            stages.add(begin.get().toCompletableFuture());
        }
        return CompletableFuture.allOf(stages.toArray(CompletableFuture[]::new))
                .thenApply(done -> stages.stream().map(CompletableFuture::join).toList());
    }

    @Test
    void workThatTakesTooLong_isStopped_byATimeOnItsStage() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Integer> slow = slowly(begun);
        begun.await();

        slow.orTimeout(10, TimeUnit.MILLISECONDS);

        assertThatThrownBy(() -> await(slow)).cause().isInstanceOf(TimeoutException.class);
        waitUntilFree();
        assertThat(engine.pool().inUse()).isZero();
    }

    @Test
    void workThatWasCancelled_isRolledBack_evenIfItGoesOn() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        CompletableFuture<Void> work = sessions.inTransaction(session -> {
                    session.add(new User("ada", "ada@example.com"));
                    session.flush();
                    written.countDown();
                    cancelled.await();
                    session.connection().queryRaw(slow()).all();
                })
                .toCompletableFuture();
        written.await();

        work.cancel(true);
        cancelled.countDown();
        waitUntilFree();

        assertThat(users()).isZero();
    }

    @Test
    void workThatWaits_isNotBegun_onceItIsCancelled() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CompletionStage<List<Void>> busy = all(POOL, () -> async.inTransaction(connection -> release.await()));
        AtomicBoolean begun = new AtomicBoolean();
        CompletableFuture<Void> waiting =
                async.inTransaction(connection -> begun.set(true)).toCompletableFuture();
        assertThat(async.status().waiting()).isOne();

        waiting.cancel(false);

        assertThat(async.status().waiting()).isZero();
        release.countDown();
        await(busy);
        waitUntilFree();
        assertThat(begun).isFalse();
    }

    @Test
    void moreThanMayWait_isRefused_andNothingElseSuffers() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        try (AsyncEngine narrow =
                AsyncEngine.of(engine, AsyncOptions.USUAL.withAtOnce(1).withMostWaiting(1))) {
            CompletionStage<Void> first = narrow.inTransaction(connection -> release.await());
            CompletionStage<Void> second = narrow.inTransaction(connection -> {});
            CompletionStage<Void> third = narrow.inTransaction(connection -> {});

            assertThatThrownBy(() -> await(third))
                    .cause()
                    .isInstanceOfSatisfying(
                            CinnabarException.class,
                            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.OVERLOAD));
            release.countDown();
            await(first);
            await(second);
        }
    }

    @Test
    void contextOfLogs_isCarried_andLeftBehind() throws Exception {
        try (var told = MDC.putCloseable("request", "42")) {
            assertThat(told).isNotNull();
            CompletionStage<String> within = async.read(connection -> MDC.get("request"));
            assertThat(await(within)).isEqualTo("42");
        }
        CompletionStage<String> after = async.read(connection -> String.valueOf(MDC.get("request")));
        assertThat(await(after)).isEqualTo("null");
    }

    @Test
    void contextOfLogs_ofOneWork_isNotThatOfTheNext() throws Exception {
        try (AsyncEngine narrow = AsyncEngine.of(engine, AsyncOptions.USUAL.withAtOnce(1))) {
            await(narrow.inTransaction(connection -> MDC.put("request", "42")));

            String next = await(narrow.read(connection -> String.valueOf(MDC.get("request"))));

            assertThat(next).isEqualTo("null");
        }
    }

    /** A thread serves many callers: what it inherited from the one for whom it was started would be of no other. */
    @Test
    void whatThreadsInherit_isNotTakenAlong() throws Exception {
        InheritableThreadLocal<String> tenant = new InheritableThreadLocal<>();
        tenant.set("acme");
        try (AsyncEngine fresh = AsyncEngine.of(engine)) {
            String within = await(fresh.read(connection -> String.valueOf(tenant.get())));
            ClassLoader loader =
                    await(fresh.read(connection -> Thread.currentThread().getContextClassLoader()));

            assertThat(within).isEqualTo("null");
            assertThat(loader).isSameAs(Thread.currentThread().getContextClassLoader());
        } finally {
            tenant.remove();
        }
    }

    @Test
    void carrierThatFails_isToldByTheStage() throws Exception {
        List<ContextCarrier> broken = List.of(
                work -> {
                    throw new IllegalStateException("nothing to carry");
                },
                work -> () -> {
                    throw new IllegalStateException("nothing to carry");
                },
                work -> () -> {});
        for (ContextCarrier carrier : broken) {
            try (AsyncEngine carrying = AsyncEngine.of(engine, AsyncOptions.USUAL.withCarrier(carrier))) {
                CompletionStage<Integer> stage = carrying.read(connection -> 1);

                assertThatThrownBy(() -> await(stage)).cause().isInstanceOf(IllegalStateException.class);
                assertThat(carrying.status().running()).isZero();
            }
        }
    }

    @Test
    void patience_isNotLessThanNothing() {
        Duration less = Duration.ofMillis(-1);

        assertThatThrownBy(() -> AsyncOptions.USUAL.withPatience(less))
                .isInstanceOfSatisfying(
                        CinnabarException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.BAD_OPTION))
                .hasMessageContaining("patience of async options is PT-0.001S");
    }

    @Test
    void engineThatIsClosed_stopsWhatRuns_andRefusesWhatComes() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Integer> slow = slowly(begun);
        begun.await();

        async.close();

        Throwable stopped = catchThrowable(() -> await(slow));
        Throwable refused = catchThrowable(() -> await(async.inTransaction(connection -> {})));
        for (Throwable failure : List.of(stopped, refused)) {
            assertThat(failure)
                    .cause()
                    .isInstanceOfSatisfying(
                            CinnabarException.class,
                            closed -> assertThat(closed.code()).isEqualTo(ErrorCode.CLOSED_ENGINE));
        }
        waitUntilFree();
        assertThat(engine.pool().inUse()).isZero();
    }

    @Test
    void stagesThatHangOnOne_findItsConnectionFree() throws Exception {
        try (AsyncEngine narrow = AsyncEngine.of(engine, AsyncOptions.USUAL.withAtOnce(1))) {
            AsyncSessionFactory one = AsyncSessionFactory.of(narrow);

            CompletionStage<Long> chained = one.inTransaction(
                            session -> session.add(new User("ada", "ada@example.com")))
                    .thenCompose(done -> one.read(session ->
                            session.execute(select(count()).from(User.class)).one()));

            assertThat(await(chained)).isOne();
        }
    }

    /**
     * Each holds its lock while it waits for something else. SQLite waits for such a lock in code of its own and holds on to its thread, so
     * the one that has the lock needs another: with one processor there is one that carries virtual threads.
     */
    @Test
    void worksThatWrite_andWaitBeforeTheirCommit_allEnd() throws Exception {
        AtomicInteger number = new AtomicInteger();

        await(all(
                3 * POOL,
                () -> sessions.inTransaction(session -> {
                    String name = "user" + number.incrementAndGet();
                    session.add(new User(name, name + "@example.com"));
                    session.flush();
                    TimeUnit.MILLISECONDS.sleep(20);
                })));

        assertThat(users()).isEqualTo(3 * POOL);
    }

    /** Work that is in no statement has nothing to cancel: once its time is over, it has no connection any more. */
    @Test
    @Tag("REL-26")
    void workThatDoesNotEnd_losesItsConnection_whichThePoolReplaces() throws Exception {
        CompletableFuture<Throwable> met = new CompletableFuture<>();
        CountDownLatch begun = new CountDownLatch(1);
        AsyncOptions soon = AsyncOptions.USUAL.withAtOnce(1).withPatience(Duration.ofMillis(100));
        try (AsyncEngine impatient = AsyncEngine.of(engine, soon)) {
            CompletableFuture<Void> stubborn = impatient
                    .inTransaction(connection -> {
                        java.sql.Connection jdbc = connection.unwrap(java.sql.Connection.class);
                        begun.countDown();
                        while (!jdbc.isClosed()) {
                            TimeUnit.MILLISECONDS.sleep(5);
                        }
                        met.complete(catchThrowable(() -> connection.queryRaw("SELECT 1")));
                    })
                    .toCompletableFuture();
            begun.await();

            stubborn.cancel(true);

            assertThat(await(met)).isInstanceOf(CinnabarException.class);
            CompletionStage<Integer> next = impatient.read(
                    connection -> connection.queryRaw("SELECT 1").all().size());
            assertThat(await(next)).isOne();
        }
        assertThat(engine.pool().inUse()).isZero();
    }
}
