package dev.cinnabar.ext.async;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.result.Result;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs work on connections off the thread of its caller: on virtual threads where the JVM has them and the database does not run in this
 * process, else on as many threads as there are connections. As much runs at once as the pool has connections, so that nothing waits there;
 * the rest waits for its turn without a thread. Shared by all threads.
 *
 * <p>Each stage is one that can be cancelled, by {@code toCompletableFuture().cancel(true)}, or ended by others, such as
 * {@code orTimeout}: work that waits is not begun then, and what runs is stopped on the server and rolled back. What hangs on the stage
 * runs on the thread that worked, so let it be short, or hand it over ({@code thenApplyAsync}).
 */
public sealed interface AsyncEngine extends AutoCloseable permits LanedEngine {
    /**
     * An async engine for a URL, with an engine of its own.
     *
     * @throws dev.cinnabar.error.UsageException as {@link Engine#create} does
     */
    static AsyncEngine create(String url) {
        return new LanedEngine(Engine.create(url), AsyncOptions.USUAL, true);
    }

    /** Over an engine that belongs to somebody else, who also closes it. */
    static AsyncEngine of(Engine engine) {
        return of(engine, AsyncOptions.USUAL);
    }

    static AsyncEngine of(Engine engine, AsyncOptions options) {
        return new LanedEngine(engine, options, false);
    }

    /** The engine whose connections it uses. */
    Engine engine();

    /** Runs the work in a transaction: committed at its end, rolled back if it throws or is cancelled. */
    CompletionStage<@Nullable Void> inTransaction(Engine.Work<?> work);

    /** Runs the work in a transaction and gives what it gives, which must be of use without the connection: lists, values, records. */
    <T extends @Nullable Object> CompletionStage<T> callInTransaction(Engine.Call<T, ?> work);

    /** Runs work that only reads, in a transaction in which the database refuses writes where it can. */
    <T extends @Nullable Object> CompletionStage<T> read(Engine.Call<T, ?> work);

    /**
     * Rows as they are asked for. Each subscriber has a query, a connection and a transaction that reads of its own, from its first
     * request to the end; one that asks for nothing more keeps its connection.
     *
     * @param query gives the rows; it is run once for each subscriber
     */
    <R> Flow.Publisher<R> rows(Function<? super Connection, ? extends Result<R>> query);

    /** How much runs and how much waits. */
    AsyncStatus status();

    /**
     * Refuses new work and that which waits, and stops what runs; then closes the engine, if that is its own. A second call does nothing.
     */
    @Override
    void close();
}
