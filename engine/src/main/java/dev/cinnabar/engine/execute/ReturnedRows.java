package dev.cinnabar.engine.execute;

import dev.cinnabar.result.RowNames;
import dev.cinnabar.type.TypeAdapter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rows of an insert return, in the order of the rows. Confined to the connection's thread. */
final class ReturnedRows {
    private final List<TypeAdapter<?>> readers;
    private final boolean numbered;
    private final Deque<@Nullable Object[]> rows = new ArrayDeque<>();
    private RowNames names = RowNames.NONE;

    /** @param numbered whether the last column tells the order */
    ReturnedRows(List<TypeAdapter<?>> readers, boolean numbered) {
        this.readers = readers;
        this.numbered = numbered;
    }

    /** How the columns are read, the one that tells the order too. */
    List<TypeAdapter<?>> readers() {
        return readers;
    }

    /** The columns that were asked for. */
    int width() {
        return numbered ? readers.size() - 1 : readers.size();
    }

    RowNames names() {
        return names;
    }

    int size() {
        return rows.size();
    }

    Deque<@Nullable Object[]> rows() {
        return rows;
    }

    /** The rows of one statement, whose rows come after those of the last. */
    void add(RowNames itsNames, Collection<@Nullable Object[]> more) {
        names = numbered ? RowNames.of(itsNames.list().subList(0, width())) : itsNames;
        List<@Nullable Object[]> sorted = new ArrayList<>(more);
        if (numbered) {
            sorted.sort(Comparator.comparingLong(row -> number(row[width()])));
        }
        rows.addAll(sorted);
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : Long.MIN_VALUE;
    }
}
