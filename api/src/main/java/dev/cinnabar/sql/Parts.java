package dev.cinnabar.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a row, and where each begins. */
record Parts(List<Selectable<?>> items, List<Integer> starts) {
    static Parts of(Selectable<?>... items) {
        return of(List.of(items));
    }

    static Parts of(List<Selectable<?>> items) {
        List<Integer> starts = new ArrayList<>(items.size());
        int at = 0;
        for (Selectable<?> item : items) {
            starts.add(at);
            at += item.expressions().size();
        }
        return new Parts(List.copyOf(items), List.copyOf(starts));
    }

    List<Expression<?>> expressions() {
        List<Expression<?>> all = new ArrayList<>();
        items.forEach(item -> all.addAll(item.expressions()));
        return all;
    }

    List<Nested> nested() {
        List<Nested> all = new ArrayList<>(0);
        for (int i = 0; i < items.size(); i++) {
            int start = starts.get(i);
            items.get(i).nested().forEach(nested -> all.add(nested.after(start)));
        }
        return all.isEmpty() ? List.of() : List.copyOf(all);
    }

    /** What part number {@code index} is in a row; null where it is NULL, as the row's types leave open. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the caller put the part there with that type
    <T> T read(int index, RowReader row, int from) {
        return (T) items.get(index).read(row, from + starts.get(index));
    }

    @Nullable
    Object value(int index, RowReader row, int from) {
        return items.get(index).read(row, from + starts.get(index));
    }
}
