package dev.cinnabar.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a row, and where each begins. */
record Parts(List<Selectable<?>> items, int[] starts) {
    static Parts of(Selectable<?>... items) {
        return of(List.of(items));
    }

    static Parts of(List<Selectable<?>> items) {
        int[] starts = new int[items.size()];
        int at = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = at;
            at += items.get(i).expressions().size();
        }
        return new Parts(List.copyOf(items), starts);
    }

    List<Expression<?>> expressions() {
        List<Expression<?>> all = new ArrayList<>();
        items.forEach(item -> all.addAll(item.expressions()));
        return all;
    }

    /** What part number {@code index} is in a row; null where it is NULL, as the row's types leave open. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the caller put the part there with that type
    <T> T read(int index, RowReader row, int from) {
        return (T) items.get(index).read(row, from + starts[index]);
    }

    @Nullable
    Object value(int index, RowReader row, int from) {
        return items.get(index).read(row, from + starts[index]);
    }
}
