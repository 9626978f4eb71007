package dev.cinnabar.ext.async;

import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.result.Result;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Runs work in sessions off the thread of its caller. The session is the same as ever and is confined to the work; what the work gives must
 * be loaded when it leaves it, since a lazy relationship has no session any more. Immutable; shared by all threads.
 */
public interface AsyncSessionFactory {
    static AsyncSessionFactory of(AsyncEngine engine) {
        return new LanedSessions((LanedEngine) engine, SessionFactory.of(engine.engine()));
    }

    /** With sessions of a factory that was made ready: {@code with(sessions -> sessions.withContext(tenant))}. */
    AsyncSessionFactory with(UnaryOperator<SessionFactory> change);

    AsyncEngine engine();

    /** Runs the work with a session of its own: committed at its end, rolled back if it throws or is cancelled. */
    CompletionStage<@Nullable Void> inTransaction(SessionFactory.Work<?> work);

    /** Runs the work with a session of its own and gives what it gives. */
    <T extends @Nullable Object> CompletionStage<T> callInTransaction(SessionFactory.Call<T, ?> work);

    /** Runs work that only reads, in a transaction in which the database refuses writes where it can. */
    <T extends @Nullable Object> CompletionStage<T> read(SessionFactory.Call<T, ?> work);

    /** Objects or rows as they are asked for; see {@link AsyncEngine#rows}. */
    <R> Flow.Publisher<R> rows(Function<? super Session, ? extends Result<R>> query);
}
