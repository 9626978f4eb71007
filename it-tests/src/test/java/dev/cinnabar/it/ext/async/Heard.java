package dev.cinnabar.it.ext.async;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What a subscriber hears, to be looked at by a test. */
final class Heard<T> implements Flow.Subscriber<T> {
    private static final long PATIENCE = 30;

    private final BlockingQueue<T> rows = new LinkedBlockingQueue<>();
    private final CompletableFuture<Optional<Throwable>> end = new CompletableFuture<>();
    private final AtomicInteger at = new AtomicInteger();
    private Flow.@Nullable Subscription subscription;

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
    }

    Flow.Subscription subscription() {
        return requireNonNull(subscription);
    }

    void ask(long count) {
        subscription().request(count);
    }

    @Override
    public void onNext(T row) {
        alone(() -> rows.add(row));
    }

    /** Signals come one after another (1.3). */
    private void alone(Runnable signal) {
        if (at.incrementAndGet() != 1) {
            end.completeExceptionally(new AssertionError("two signals at once"));
        }
        signal.run();
        at.decrementAndGet();
    }

    @Override
    public void onError(Throwable failure) {
        alone(() -> end.complete(Optional.of(failure)));
    }

    @Override
    public void onComplete() {
        alone(() -> end.complete(Optional.empty()));
    }

    /** The next row. */
    T next() throws InterruptedException {
        return requireNonNull(rows.poll(PATIENCE, TimeUnit.SECONDS), "no row came");
    }

    int waiting() {
        return rows.size();
    }

    boolean isOver() {
        return end.isDone();
    }

    /** How it ended; empty for well. */
    Optional<Throwable> end() throws Exception {
        return end.get(PATIENCE, TimeUnit.SECONDS);
    }
}
