package dev.cinnabar.orm;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Executes;
import dev.cinnabar.connect.Transaction;
import dev.cinnabar.sql.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with the database about objects. It holds each row once as an object, notices what changes, and sends it when it is
 * flushed: before a query that reads what is pending, and before the commit. Its first statement begins a transaction. Objects stay
 * readable after it was closed; one that is lost without that is rolled back when the garbage collector finds it. Confined to one thread at a time; a second one is refused.
 */
public interface Session extends Executes, AutoCloseable {
    /**
     * Makes a new object pending, with all that it leads to: its row is inserted by the next flush. An object that was detached comes back.
     *
     * @throws dev.cinnabar.error.UsageException if the session has another object with that key
     */
    void add(Model object);

    void addAll(Iterable<? extends Model> objects);

    /**
     * Deletes the object's row with the next flush.
     *
     * @throws dev.cinnabar.error.UsageException if there is no row behind it
     */
    void delete(Model object);

    /**
     * As {@link #delete}, whatever rules of plugins say: the row goes, and so do those of the objects that are deleted along.
     *
     * @throws dev.cinnabar.error.UsageException if there is no row behind it
     */
    void purge(Model object);

    /**
     * The object with that key: the one that is here, or else the one of the database.
     *
     * @param key the value of the key, or a list of values in the key's order
     * @throws dev.cinnabar.error.NoResultException if there is none
     */
    <E extends Model> E get(Class<E> type, Object key);

    /** As {@link #get}; empty if there is none. */
    <E extends Model> Optional<E> find(Class<E> type, Object key);

    /**
     * The object with that key, asked of the database whether it is here or not, by a query of one's own making: with a lock
     * ({@code Select::forUpdate}), or with what shall be loaded along.
     *
     * @throws dev.cinnabar.error.StaleDataException if the query locks the row, and it has another version than the object that is here
     */
    <E extends Model> Optional<E> find(Class<E> type, Object key, UnaryOperator<Select<E>> how);

    /**
     * Copies what is loaded in an object onto the one of this session with the same key, which is read if it is not here, or onto a new
     * one; and so with all that it leads to by relationships that cascade {@link Cascade#MERGE}. The object given stays as it is.
     *
     * @return the object of this session
     * @throws dev.cinnabar.error.StaleDataException if the object given has another version than the row
     */
    <E extends Model> E merge(E object);

    /** As {@link #merge} for each, in their order. */
    default <E extends Model> List<E> mergeAll(Iterable<E> objects) {
        List<E> merged = new ArrayList<>();
        objects.forEach(object -> merged.add(merge(object)));
        return merged;
    }

    /**
     * As {@link #merge}, without asking the database: what is loaded in the object is taken for what its row has, as it is for one that
     * comes from a cache.
     *
     * @throws dev.cinnabar.error.UsageException if there is no row behind the object, or it was changed
     */
    <E extends Model> E mergeWithoutLoading(E object);

    /** Reads the object anew, giving up what was changed in it. */
    void refresh(Model object);

    /** Sends what is pending, and reads these attributes anew by one statement. */
    void refresh(Model object, Attribute<?, ?>... attributes);

    /** Forgets the values of the object, so that they are read when they are asked for; gives up what was changed. */
    void expire(Model object);

    /** Forgets the values of all objects. */
    void expireAll();

    /** Lets go of an object: it is detached, and its changes are its own affair. */
    void expunge(Model object);

    /** Lets go of all objects. */
    void expungeAll();

    /** Whether it holds the object. */
    boolean contains(Model object);

    /** Where the object stands. */
    ObjectState stateOf(Model object);

    /** What {@link #flush} would send, in its order; sends nothing. */
    FlushPlan pending();

    /** Sends what is pending. */
    void flush();

    /**
     * Begins a transaction at once. Ending it ends that of the session, and the other way round; once it is over, the session takes no
     * statement before it is closed.
     *
     * @throws dev.cinnabar.error.UsageException if one is open; {@link #nested} begins one inside it
     */
    Transaction begin();

    /** Whether there is anything that a commit or a rollback would end: an open transaction, or something that is pending. */
    boolean isInTransaction();

    /** Sends what is pending, and makes it last. */
    void commit();

    /**
     * Undoes what was sent since the last commit, and gives up what is pending: new objects are let go, deleted ones are back, changed
     * values are as they were. After a flush that failed, its first call clears the failure alone, and what was pending stays so.
     */
    void rollback();

    /**
     * Begins a transaction within the one that is open, by a savepoint; what is pending is flushed before. Rolling it back puts objects to
     * where they stood at the savepoint, and clears a flush that failed within.
     */
    Transaction nested();

    /** Runs the work within a savepoint: made part of the transaction at its end, undone if it throws. */
    default <X extends Exception> void inNested(SessionFactory.Work<X> work) throws X {
        try (Transaction nested = nested()) {
            work.accept(this);
            flush();
            nested.commit();
        }
    }

    /** Runs the work without flushing before its queries. */
    <T extends @Nullable Object, X extends Exception> T withoutAutoflush(SessionFactory.Call<T, X> work) throws X;

    /**
     * What a guest keeps for as long as the transaction lasts, one object for each class: made when it is asked for first, and let go when
     * the session commits or rolls back. A savepoint that is rolled back changes nothing in it.
     */
    <T> T perTransaction(Class<T> type, Supplier<? extends T> make);

    /** Runs the work with options that hold as if each of its queries and changes had said them, what is loaded meanwhile included. */
    <T extends @Nullable Object, X extends Exception> T withOptions(
            List<QueryOption> options, SessionFactory.Call<T, X> work) throws X;

    /** The connection that its statements run on; it begins a transaction. */
    Connection connection();

    /** What was said by {@link SessionFactory#withContext} of just that class; empty if nothing was. */
    <T> Optional<T> context(Class<T> type);

    SessionFactory factory();

    boolean isOpen();

    /** Rolls back what was not committed, and lets go of all objects. A second call does nothing. */
    @Override
    void close();
}
