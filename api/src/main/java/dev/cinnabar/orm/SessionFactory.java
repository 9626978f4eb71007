package dev.cinnabar.orm;

import dev.cinnabar.connect.Engine;
import org.jspecify.annotations.Nullable;

/** Opens sessions on an engine. Make one and keep it. Immutable; shared by all threads. */
public interface SessionFactory {
    static SessionFactory of(Engine engine) {
        return SessionProvider.found().factory(engine);
    }

    Engine engine();

    /** The same, with another way to load relationships that say none themselves. */
    SessionFactory withLoad(LoadStrategy strategy);

    Session open();

    /** Runs the work with a session of its own: committed at its end, rolled back if it throws. */
    @SuppressWarnings("NullAway") // it takes the result for one that is never null, though its type says that it may be
    default <X extends Exception> void inTransaction(Work<X> work) throws X {
        callInTransaction(session -> {
            work.accept(session);
            return null;
        });
    }

    /** Runs the work with a session of its own and gives what it gives: committed at its end, rolled back if it throws. */
    default <T extends @Nullable Object, X extends Exception> T callInTransaction(Call<T, X> work) throws X {
        try (Session session = open()) {
            T result = work.apply(session);
            session.commit();
            return result;
        }
    }

    /** Work in a session. */
    @FunctionalInterface
    interface Work<X extends Exception> {
        void accept(Session session) throws X;
    }

    /** Work in a session that gives something. */
    @FunctionalInterface
    interface Call<T extends @Nullable Object, X extends Exception> {
        T apply(Session session) throws X;
    }
}
