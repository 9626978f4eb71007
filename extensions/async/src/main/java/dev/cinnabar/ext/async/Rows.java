package dev.cinnabar.ext.async;

import static java.util.Objects.requireNonNull;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.result.Result;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

/**
 * Rows for whoever subscribes (Reactive Streams 1.0.4, which {@link Flow} is the same as). Immutable.
 *
 * @param lanes where the work takes its turn
 * @param engine whose connections it uses
 * @param query gives the rows, which are of use until it ends
 */
record Rows<R>(LanedEngine lanes, Engine engine, Query<R> query) implements Flow.Publisher<R> {
    /** Gives rows as long as they can be read. */
    @FunctionalInterface
    interface Query<R> {
        void on(Connection connection, Consumer<Result<R>> sink);
    }

    @Override
    public void subscribe(Flow.Subscriber<? super R> subscriber) {
        requireNonNull(subscriber, "subscriber");
        subscriber.onSubscribe(new RowsSubscription<>(this, subscriber));
    }
}
