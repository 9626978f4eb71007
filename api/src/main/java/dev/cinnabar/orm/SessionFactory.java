package dev.cinnabar.orm;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.ExecutionOptions;
import dev.cinnabar.connect.TransactionOptions;
import dev.cinnabar.schema.MetaData;
import org.jspecify.annotations.Nullable;

/** Opens sessions on an engine. Make one and keep it. Immutable; shared by all threads. */
public interface SessionFactory {
    static SessionFactory of(Engine engine) {
        return SessionProvider.found().factory(engine);
    }

    Engine engine();

    /** The same, with another way to load relationships that say none themselves. */
    SessionFactory withLoad(LoadStrategy strategy);

    /** The same, whose sessions begin no transaction by themselves: what needs one before {@link Session#begin} is refused. */
    SessionFactory withAutobegin(boolean on);

    /** The same, whose sessions forget the values of their objects at each commit. They do not unless it is said here. */
    SessionFactory withExpireOnCommit(boolean on);

    /** The same, whose sessions show their statements to the hook, behind those that came before it. */
    SessionFactory withHook(SessionHook hook);

    /** The same, whose sessions have these options, too, as if each query and each change had said them. */
    SessionFactory withOptions(QueryOption... options);

    /** The same, whose statements run with these options where they and their connections say nothing: in the schema of one tenant. */
    SessionFactory withExecution(ExecutionOptions options);

    /**
     * The same, whose sessions tell plugins this when they are asked: one value of each class, in the place of one that was said before.
     * It is the same for as long as a session is open.
     *
     * @param value immutable, of a class of one's own
     */
    SessionFactory withContext(Object value);

    /**
     * This factory, if the tables of all models of the class path stand in the database as the models say.
     *
     * @throws dev.cinnabar.error.UsageException with {@code SCHEMA_DIFFERS} if not; it names what is different, and how to mend it
     */
    default SessionFactory checked() {
        return checked(MetaData.ofClassPath());
    }

    /**
     * This factory, if the database is as the metadata say; what it has besides is no matter.
     *
     * @throws dev.cinnabar.error.UsageException with {@code SCHEMA_DIFFERS} if not; it names what is different, and how to mend it
     */
    default SessionFactory checked(MetaData metadata) {
        SchemaCheck.of(metadata.check(engine())).require();
        return this;
    }

    Session open();

    /** A session on a connection that belongs to somebody else, within a savepoint where a transaction is open there. */
    default Session open(Connection connection) {
        return open(connection, JoinMode.SAVEPOINT);
    }

    /**
     * A session on a connection that belongs to somebody else, who also closes it.
     *
     * @throws dev.cinnabar.error.UsageException if the connection looks for tables in other schemas than {@link #withExecution} says
     */
    Session open(Connection connection, JoinMode mode);

    /**
     * A session in a transaction that somebody else has begun on a connection of theirs, and will end: a framework's, say.
     *
     * @param jdbc the connection; it is neither set up nor closed
     * @param how what is known of the transaction: of one that only reads, writes are refused
     * @throws dev.cinnabar.error.UsageException if the engine cannot
     */
    ExternalSession join(java.sql.Connection jdbc, TransactionOptions how);

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

    /**
     * Runs work that only reads, with a session of its own, in a transaction in which the database refuses writes where it can; what is
     * pending at its end is sent, and so refused there.
     */
    default <T extends @Nullable Object, X extends Exception> T read(Call<T, X> work) throws X {
        return engine().read(connection -> {
            try (Session session = open(connection, JoinMode.ROLLBACK_ONLY)) {
                T result = work.apply(session);
                session.flush();
                return result;
            }
        });
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
