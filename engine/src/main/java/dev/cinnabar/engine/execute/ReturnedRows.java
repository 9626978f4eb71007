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
    private final int width;
    private final int numberAt;
    private final Deque<@Nullable Object[]> rows = new ArrayDeque<>();
    private RowNames names = RowNames.NONE;

    private ReturnedRows(List<TypeAdapter<?>> readers, int width, int numberAt) {
        this.readers = readers;
        this.width = width;
        this.numberAt = numberAt;
    }

    /** In the order in which they come. */
    static ReturnedRows asTheyCome(List<TypeAdapter<?>> readers) {
        return new ReturnedRows(readers, readers.size(), -1);
    }

    /** In the order that one of the columns tells. */
    static ReturnedRows inOrderOf(int column, List<TypeAdapter<?>> readers) {
        return new ReturnedRows(readers, readers.size(), column);
    }

    /** In the order that a further column tells, for which nobody asked. */
    static ReturnedRows inOrderOf(TypeAdapter<?> further, List<TypeAdapter<?>> readers) {
        List<TypeAdapter<?>> all = new ArrayList<>(readers);
        all.add(further);
        return new ReturnedRows(all, readers.size(), readers.size());
    }

    /** How the columns are read, the one that tells the order too. */
    List<TypeAdapter<?>> readers() {
        return readers;
    }

    /** The columns that were asked for. */
    int width() {
        return width;
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
        names = width < readers.size() ? RowNames.of(itsNames.list().subList(0, width)) : itsNames;
        List<@Nullable Object[]> sorted = new ArrayList<>(more);
        if (numberAt >= 0) {
            sorted.sort(Comparator.comparingLong(row -> number(row[numberAt])));
        }
        rows.addAll(sorted);
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : Long.MIN_VALUE;
    }
}
