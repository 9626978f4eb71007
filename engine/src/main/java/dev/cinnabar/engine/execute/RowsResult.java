package dev.cinnabar.engine.execute;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.MultipleResultsException;
import dev.cinnabar.error.NoResultException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.result.Result;
import dev.cinnabar.result.Row;
import dev.cinnabar.result.RowNames;
import dev.cinnabar.result.ValueCast;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Rows of a cursor as something in Java. Views of one cursor share it. Confined to the connection's thread. */
@SuppressWarnings("try") // a turn is held, and not named again
final class RowsResult<R> implements Result<R> {
    /** What a decoder gives for a row that is left out. */
    private static final Object NOTHING = new Object();
    /** What comes after the last row. */
    private static final Object END = new Object();

    private final Cursor cursor;
    private final Decoder decoder;

    /** Makes what a row is from the one at which the cursor stands: an R, or {@link #NOTHING}. */
    @FunctionalInterface
    interface Decoder {
        @Nullable
        Object decode(Cursor row);
    }

    RowsResult(Cursor cursor, Decoder decoder) {
        this.cursor = cursor;
        this.decoder = decoder;
    }

    private @Nullable Object next() {
        try (Turn turn = cursor.turn()) {
            while (cursor.next()) {
                Object row = decode();
                if (row != NOTHING) {
                    return row;
                }
            }
            return END;
        }
    }

    private @Nullable Object decode() {
        try {
            return decoder.decode(cursor);
        } catch (RuntimeException | Error failure) {
            cursor.close();
            throw failure;
        }
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // a row that was decoded is an R
    private R row(@Nullable Object decoded) {
        return (R) decoded;
    }

    @Override
    public List<R> all() {
        cursor.checkOpen();
        List<R> rows = new ArrayList<>();
        try (Turn turn = cursor.turn()) {
            while (cursor.next()) {
                Object row = decode();
                if (row != NOTHING) {
                    rows.add(row(row));
                }
            }
        }
        return rows;
    }

    @Override
    public Optional<R> first() {
        cursor.checkOpen();
        cursor.expect(1);
        Object first = next();
        close();
        return first == END ? Optional.empty() : Optional.ofNullable(row(first));
    }

    @Override
    public R one() {
        Object only = only();
        if (only == END) {
            throw new NoResultException(
                    "The query gave no row where one was asked for",
                    "ask with oneOrNone() or first() if there may be none");
        }
        return row(only);
    }

    @Override
    public Optional<R> oneOrNone() {
        Object only = only();
        return only == END ? Optional.empty() : Optional.ofNullable(row(only));
    }

    private @Nullable Object only() {
        cursor.checkOpen();
        cursor.expect(2);
        Object only = next();
        boolean more = only != END && next() != END;
        close();
        if (more) {
            throw new MultipleResultsException(
                    "The query gave several rows where one was asked for",
                    "narrow its condition, or ask with first() if any of them will do");
        }
        return only;
    }

    @Override
    public Stream<R> stream() {
        Spliterator<R> rows = Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED);
        return StreamSupport.stream(rows, false).onClose(this::close);
    }

    @Override
    public Iterator<R> iterator() {
        cursor.checkOpen();
        return new Rows();
    }

    /** Reads one row ahead, and no further. */
    private final class Rows implements Iterator<R> {
        private @Nullable Object ahead = NOTHING;

        @Override
        public boolean hasNext() {
            if (ahead == NOTHING) {
                ahead = RowsResult.this.next();
            }
            return ahead != END;
        }

        @Override
        public R next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            R now = row(ahead);
            ahead = NOTHING;
            return now;
        }
    }

    @Override
    public List<R> fetch(int count) {
        List<R> rows = new ArrayList<>();
        while (rows.size() < count) {
            Object row = next();
            if (row == END) {
                break;
            }
            rows.add(row(row));
        }
        return rows;
    }

    @Override
    public Iterable<List<R>> partitions(int size) {
        if (size < 1) {
            throw new UsageException(ErrorCode.BAD_OPTION, "A partition of " + size + " rows", "say 1 or more");
        }
        return () -> new Partitions<>(this, size);
    }

    private static final class Partitions<R> implements Iterator<List<R>> {
        private final RowsResult<R> result;
        private final int size;
        private List<R> ahead = List.of();

        Partitions(RowsResult<R> result, int size) {
            this.result = result;
            this.size = size;
        }

        @Override
        public boolean hasNext() {
            if (ahead.isEmpty()) {
                ahead = result.fetch(size);
            }
            return !ahead.isEmpty();
        }

        @Override
        public List<R> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            List<R> now = ahead;
            ahead = List.of();
            return now;
        }
    }

    @Override
    public Result<R> unique() {
        return unique(row -> row);
    }

    @Override
    public Result<R> unique(Function<? super R, ?> key) {
        Set<@Nullable Object> seen = new HashSet<>();
        return new RowsResult<>(cursor, at -> {
            Object row = decoder.decode(at);
            return row != NOTHING && seen.add(key.apply(row(row))) ? row : NOTHING;
        });
    }

    @Override
    public <T> Result<T> map(Function<? super R, ? extends T> mapper) {
        return new RowsResult<>(cursor, at -> {
            Object row = decoder.decode(at);
            return row == NOTHING ? NOTHING : mapper.apply(row(row));
        });
    }

    @Override
    public List<String> keys() {
        return cursor.names().list();
    }

    @Override
    public Result<Map<String, @Nullable Object>> mappings() {
        int[] all = new int[cursor.width()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        return columns(all).map(Row::toMap);
    }

    @Override
    public Result<Row> columns(String... names) {
        RowNames known = cursor.names();
        int[] indexes = new int[names.length];
        for (int i = 0; i < names.length; i++) {
            indexes[i] = known.indexOf(names[i]);
        }
        return columns(indexes);
    }

    @Override
    public Result<Row> columns(int... indexes) {
        List<String> all = cursor.names().list();
        List<String> chosen = new ArrayList<>();
        for (int index : indexes) {
            chosen.add(all.get(index));
        }
        RowNames names = RowNames.of(chosen);
        return new RowsResult<>(cursor, row -> Row.of(names, values(row, indexes)));
    }

    private static @Nullable Object[] values(Cursor row, int[] indexes) {
        @Nullable Object[] values = new @Nullable Object[indexes.length];
        for (int i = 0; i < indexes.length; i++) {
            values[i] = row.value(indexes[i]);
        }
        return values;
    }

    @Override
    public <T> Result<T> scalars(Class<T> type) {
        return new RowsResult<>(cursor, row -> ValueCast.to(type, row.value(0), () -> "column 0"));
    }

    @Override
    public <T> @Nullable T scalar(Class<T> type) {
        return scalars(type).first().orElse(null);
    }

    @Override
    public <T> @Nullable T scalarOne(Class<T> type) {
        return scalars(type).one();
    }

    @Override
    public <T> @Nullable T scalarOneOrNone(Class<T> type) {
        return scalars(type).oneOrNone().orElse(null);
    }

    @Override
    public void close() {
        try (Turn turn = cursor.turn()) {
            cursor.close();
        }
    }
}
