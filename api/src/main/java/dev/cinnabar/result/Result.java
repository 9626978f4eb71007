package dev.cinnabar.result;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a query gave, read once and from front to back. It holds on to the database until it has been read to its end or
 * closed; the methods that take all that they need ({@code all}, {@code first}, {@code one}, {@code scalar}) close it themselves.
 * Confined to the thread of its connection, which closes what was left open. Any use after the end throws
 * {@link dev.cinnabar.error.ErrorCode#CLOSED_RESULT}.
 *
 * @param <R> what one row is in Java
 */
public interface Result<R> extends Iterable<R> {
    /** All rows that are left. */
    List<R> all();

    /** The first row, whatever follows it; empty where there is none, and where it is a single null. */
    Optional<R> first();

    /**
     * The only row.
     *
     * @throws dev.cinnabar.error.NoResultException if there is none
     * @throws dev.cinnabar.error.MultipleResultsException if there are several
     */
    R one();

    /**
     * The only row; empty where there is none, and where it is a single null.
     *
     * @throws dev.cinnabar.error.MultipleResultsException if there are several
     */
    Optional<R> oneOrNone();

    /** The rows as they arrive. Close the stream if it may not be read to its end. */
    Stream<R> stream();

    /** The rows as they arrive; a second call goes on where the first stopped. */
    @Override
    Iterator<R> iterator();

    /** The next rows, {@code count} at most; none once all are read. */
    List<R> fetch(int count);

    /** The rows in lists of {@code size}, the last one shorter. */
    Iterable<List<R>> partitions(int size);

    /** Leaves out rows that are equal to an earlier one. It remembers every row it let through. */
    Result<R> unique();

    /** Leaves out rows whose key is equal to that of an earlier one. */
    Result<R> unique(Function<? super R, ?> key);

    /** Turns each row into something else, when it is read. */
    <T> Result<T> map(Function<? super R, ? extends T> mapper);

    /** The names of the columns, in order. */
    List<String> keys();

    /** Each row as a map from its columns' names, in their order, to its values. */
    Result<Map<String, @Nullable Object>> mappings();

    /** Only these columns, in this order. */
    Result<Row> columns(String... names);

    /** Only these columns, in this order; they count from 0. */
    Result<Row> columns(int... indexes);

    /** The first column of each row. */
    <T> Result<T> scalars(Class<T> type);

    /** The first column of the first row; null where there is no row. */
    <T> @Nullable T scalar(Class<T> type);

    /** The first column of the only row. */
    <T> @Nullable T scalarOne(Class<T> type);

    /** The first column of the only row; null where there is no row. */
    <T> @Nullable T scalarOneOrNone(Class<T> type);

    /** Gives up the rows that were not read. A second call does nothing. */
    void close();
}
