package dev.cinnabar.ext.async;

import static java.util.Objects.requireNonNull;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.orm.JoinMode;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.result.Result;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Sessions whose work stands in the lanes of an engine. Immutable.
 *
 * @param engine whose lanes they are
 * @param sessions opens them
 */
record LanedSessions(LanedEngine engine, SessionFactory sessions) implements AsyncSessionFactory {
    @Override
    public AsyncSessionFactory with(UnaryOperator<SessionFactory> change) {
        return new LanedSessions(engine, requireNonNull(change.apply(sessions), "sessions"));
    }

    @Override
    @SuppressWarnings("NullAway") // it takes the result for one that is never null, though its type says that it may be
    public CompletionStage<@Nullable Void> inTransaction(SessionFactory.Work<?> work) {
        requireNonNull(work, "work");
        return callInTransaction(session -> {
            work.accept(session);
            return null;
        });
    }

    @Override
    public <T extends @Nullable Object> CompletionStage<T> callInTransaction(SessionFactory.Call<T, ?> work) {
        requireNonNull(work, "work");
        return engine.submit(task -> written(task, work));
    }

    private <T extends @Nullable Object> T written(Task<T> task, SessionFactory.Call<T, ?> work) throws Exception {
        try (Connection connection = sessions.engine().connect();
                Session session = sessions.open(connection, JoinMode.CONTROL_FULLY)) {
            T value = task.using(connection, used -> flushed(session, work));
            session.commit();
            return value;
        }
    }

    @Override
    public <T extends @Nullable Object> CompletionStage<T> read(SessionFactory.Call<T, ?> work) {
        requireNonNull(work, "work");
        return engine.submit(task ->
                sessions.read(session -> task.using(session.connection(), used -> flushed(session, work))));
    }

    /** What is pending is sent while it can still be cancelled. */
    private static <T extends @Nullable Object> T flushed(Session session, SessionFactory.Call<T, ?> work)
            throws Exception {
        T value = work.apply(session);
        session.flush();
        return value;
    }

    @Override
    public <R> Flow.Publisher<R> rows(Function<? super Session, ? extends Result<R>> query) {
        requireNonNull(query, "query");
        return new Rows<>(engine, sessions.engine(), (connection, sink) -> {
            try (Session session = sessions.open(connection, JoinMode.ROLLBACK_ONLY)) {
                sink.accept(query.apply(session));
            }
        });
    }
}
