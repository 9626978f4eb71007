package dev.cinnabar.it.bench.http;

import static java.util.concurrent.CompletableFuture.completedStage;
import static java.util.concurrent.CompletableFuture.failedStage;

import dev.cinnabar.ext.async.AsyncEngine;
import dev.cinnabar.ext.async.AsyncSessionFactory;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.result.Result;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Plain sessions in the place of asynchronous ones: the work is done by the thread that asks for it, which waits, so that the same routes are
 * those of a blocking service. Immutable.
 *
 * @param sessions opens them
 */
record BlockingSessions(SessionFactory sessions) implements AsyncSessionFactory {
    @Override
    public AsyncSessionFactory with(UnaryOperator<SessionFactory> change) {
        return new BlockingSessions(change.apply(sessions));
    }

    @Override
    public AsyncEngine engine() {
        throw new UnsupportedOperationException("there is none");
    }

    @Override
    public CompletionStage<@Nullable Void> inTransaction(SessionFactory.Work<?> work) {
        return callInTransaction(session -> {
            work.accept(session);
            return null;
        });
    }

    @Override
    public <T extends @Nullable Object> CompletionStage<T> callInTransaction(SessionFactory.Call<T, ?> work) {
        try {
            return completedStage(sessions.callInTransaction(work::apply));
        } catch (Exception failure) {
            return failedStage(failure);
        }
    }

    @Override
    public <T extends @Nullable Object> CompletionStage<T> read(SessionFactory.Call<T, ?> work) {
        try {
            return completedStage(sessions.read(work::apply));
        } catch (Exception failure) {
            return failedStage(failure);
        }
    }

    @Override
    public <R> Flow.Publisher<R> rows(Function<? super Session, ? extends Result<R>> query) {
        throw new UnsupportedOperationException("no route gives rows as they are asked for");
    }
}
