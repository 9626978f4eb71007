package dev.cinnabar.engine.execute;

import com.google.common.collect.Lists;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.result.Row2;
import dev.cinnabar.sql.Many;
import dev.cinnabar.sql.Nested;
import dev.cinnabar.sql.Query;
import dev.cinnabar.sql.StatementOptions;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lists inside the rows of one result, fetched for many rows at a time. Confined to the connection's thread. */
final class Children {
    private final Executor executor;
    private final List<Nested> nested;
    private final StatementOptions options;
    private final Map<Many<?>, Found> lists = new HashMap<>();

    /** The lists of one kind by the keys that they belong to, and where a row has its key. */
    private record Found(int at, int width, Map<Object, List<Object>> byKey) {
        List<Object> of(@Nullable Object[] row) {
            List<Object> key = key(row, at, width);
            List<Object> found = key == null ? null : byKey.get(comparable(key));
            return found == null ? List.of() : found;
        }
    }

    Children(Executor executor, List<Nested> nested, StatementOptions options) {
        this.executor = executor;
        this.nested = nested;
        this.options = options.withFetchSize(0);
    }

    /** Fetches what belongs to these rows, and forgets what belonged to others. */
    void load(Collection<@Nullable Object[]> rows) {
        lists.clear();
        for (Nested list : nested) {
            if (!lists.containsKey(list.many())) {
                lists.put(list.many(), lists(list.many(), list.at(), rows));
            }
        }
    }

    @SuppressWarnings("unchecked") // a list holds what its kind makes
    <T> List<T> of(Many<T> many, @Nullable Object[] row) {
        Found loaded = lists.get(many);
        if (loaded == null) {
            throw new IllegalStateException("a list that the row does not name");
        }
        return (List<T>) loaded.of(row);
    }

    private Found lists(Many<?> many, int at, Collection<@Nullable Object[]> rows) {
        int width = many.expressions().size();
        Map<Object, List<Object>> keys = new LinkedHashMap<>();
        for (@Nullable Object[] row : rows) {
            List<Object> key = key(row, at, width);
            if (key != null) {
                keys.putIfAbsent(comparable(key), key);
            }
        }
        Map<Object, List<Object>> found = new HashMap<>();
        for (List<List<Object>> chunk : Lists.partition(List.copyOf(keys.values()), many.chunk())) {
            fetch(many, chunk, found);
        }
        if (!keys.keySet().containsAll(found.keySet())) {
            throw differs(many);
        }
        found.replaceAll((key, list) -> Collections.unmodifiableList(list));
        return new Found(at, width, found);
    }

    /** In one statement, or in as few as the database's limit of parameters allows. */
    private <T> void fetch(Many<T> many, List<List<Object>> keys, Map<Object, List<Object>> found) {
        Query<Row2<List<Object>, T>> query = many.belongingTo(filled(keys, many), options);
        Call call;
        try {
            call = executor.compile(query);
        } catch (UsageException refused) {
            if (refused.code() != ErrorCode.TOO_MANY_BINDS || keys.size() < 2) {
                throw refused;
            }
            int half = Integer.highestOneBit(keys.size() - 1);
            fetch(many, keys.subList(0, half), found);
            fetch(many, keys.subList(half, keys.size()), found);
            return;
        }
        for (Row2<List<Object>, T> child : executor.beside(call, query)) {
            found.computeIfAbsent(comparable(child.v1()), key -> new ArrayList<>())
                    .add(child.v2());
        }
    }

    /** Keys of several columns are no list for the compiler to fill up: as many texts as powers of two, not as numbers of rows. */
    private static List<List<Object>> filled(List<List<Object>> keys, Many<?> many) {
        int size = Integer.highestOneBit(keys.size() - 1) << 1;
        if (many.expressions().size() == 1 || size <= keys.size()) {
            return keys;
        }
        List<List<Object>> filled = new ArrayList<>(keys);
        filled.addAll(Collections.nCopies(size - keys.size(), keys.get(keys.size() - 1)));
        return filled;
    }

    /** What a row is known by; null where a part of it is NULL, which equals nothing. */
    private static @Nullable List<Object> key(@Nullable Object[] row, int at, int width) {
        Object first = row[at];
        if (width == 1) {
            return first == null ? null : List.of(first);
        }
        List<Object> key = new ArrayList<>(width);
        for (int i = at; i < at + width; i++) {
            Object part = row[i];
            if (part == null) {
                return null;
            }
            key.add(part);
        }
        return key;
    }

    /**
     * What maps know a key by. Values that are equal for a database are so here: 1.0 and 1.00, and the same bytes twice. A single value
     * stands for itself, since a list is compared by iterators.
     */
    private static Object comparable(List<Object> key) {
        return key.size() == 1
                ? comparable(key.get(0))
                : key.stream().map(Children::comparable).toList();
    }

    private static Object comparable(Object part) {
        if (part instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        return part instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : part;
    }

    private static UsageException differs(Many<?> many) {
        return new UsageException(
                ErrorCode.WRONG_TYPE,
                "Keys of " + many.path()
                        + " are equal for the database and not for Java, as where a collation ignores case.",
                "let both columns of the key have the same values, or read the list with a query of its own");
    }
}
