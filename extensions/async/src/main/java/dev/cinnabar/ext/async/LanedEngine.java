package dev.cinnabar.ext.async;

import static java.util.Objects.requireNonNull;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.result.Result;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An async engine whose work stands in lanes. Shared by all threads. */
final class LanedEngine implements AsyncEngine {
    /** Where each use makes a connection of its own, something else must bound them. */
    private static final int MOST_WITHOUT_POOL = 64;

    private final Engine engine;
    private final AsyncOptions options;
    private final boolean own;
    private final Lanes lanes;

    /**
     * Takes no connection yet.
     *
     * @param own whether the engine is closed with this one
     */
    LanedEngine(Engine engine, AsyncOptions options, boolean own) {
        this.engine = requireNonNull(engine, "engine");
        this.options = requireNonNull(options, "options");
        this.own = own;
        int most = most(engine, options);
        boolean inProcess = engine.dialect().session().isInProcess();
        this.lanes = new Lanes(most, options.mostWaiting(), new Threads(most, inProcess));
    }

    private static int most(Engine engine, AsyncOptions options) {
        int pool = engine.pool().most();
        int bound = pool == Integer.MAX_VALUE ? MOST_WITHOUT_POOL : pool;
        return options.atOnce() == 0 ? bound : options.atOnce();
    }

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    @SuppressWarnings("NullAway") // it takes the result for one that is never null, though its type says that it may be
    public CompletionStage<@Nullable Void> inTransaction(Engine.Work<?> work) {
        requireNonNull(work, "work");
        return callInTransaction(connection -> {
            work.accept(connection);
            return null;
        });
    }

    @Override
    public <T extends @Nullable Object> CompletionStage<T> callInTransaction(Engine.Call<T, ?> work) {
        requireNonNull(work, "work");
        return submit(task -> engine.callInTransaction(connection -> task.using(connection, work)));
    }

    @Override
    public <T extends @Nullable Object> CompletionStage<T> read(Engine.Call<T, ?> work) {
        requireNonNull(work, "work");
        return submit(task -> engine.read(connection -> task.using(connection, work)));
    }

    /** Work that takes its turn; what refuses it is told by its stage. */
    <T extends @Nullable Object> Task<T> submit(Task.Body<T> body) {
        Task<T> task = new Task<>(body, options.patience());
        begin(task);
        return task;
    }

    private void begin(Task<?> task) {
        var unused = task.whenComplete((value, failure) -> {
            lanes.forget(task);
            task.stop();
        });
        try {
            task.carriedBy(options.carriers());
            lanes.take(task);
        } catch (RuntimeException refused) {
            task.completeExceptionally(refused);
        }
    }

    @Override
    public <R> Flow.Publisher<R> rows(Function<? super Connection, ? extends Result<R>> query) {
        requireNonNull(query, "query");
        return new Rows<>(this, engine, (connection, sink) -> sink.accept(query.apply(connection)));
    }

    @Override
    public AsyncStatus status() {
        return lanes.status();
    }

    @Override
    public void close() {
        lanes.close();
        if (own) {
            engine.close();
        }
    }
}
