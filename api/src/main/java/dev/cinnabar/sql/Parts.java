package dev.cinnabar.sql;

import dev.cinnabar.result.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a row, and where each begins. Immutable. */
final class Parts {
    private final Selectable<?>[] items;
    private final int[] starts;
    private final List<Expression<?>> expressions;
    private final List<Nested> nested;

    private Parts(Selectable<?>[] items) {
        this.items = items;
        this.starts = new int[items.length];
        List<Expression<?>> all = new ArrayList<>(items.length);
        for (int i = 0; i < items.length; i++) {
            starts[i] = all.size();
            if (items[i] instanceof Expression<?> one) {
                all.add(one);
            } else {
                all.addAll(items[i].expressions());
            }
        }
        this.expressions = List.copyOf(all);
        this.nested = lists();
    }

    private List<Nested> lists() {
        List<Nested> all = List.of();
        for (int i = 0; i < items.length; i++) {
            for (Nested list : items[i].nested()) {
                all = Select.More.with(all, list.after(starts[i]));
            }
        }
        return List.copyOf(all);
    }

    static Parts of(Selectable<?>... items) {
        return new Parts(items.clone());
    }

    static Parts of(List<Selectable<?>> items) {
        return new Parts(items.toArray(new Selectable<?>[0]));
    }

    Parts replaced(Selectable.Replacement by) {
        return new Parts(Arrays.stream(items).map(item -> item.replaced(by)).toArray(Selectable<?>[]::new));
    }

    int size() {
        return items.length;
    }

    Selectable<?> item(int index) {
        return items[index];
    }

    /** The columns of all of them. */
    List<Expression<?>> expressions() {
        return expressions;
    }

    /** The lists inside them. */
    List<Nested> nested() {
        return nested;
    }

    /** What part number {@code index} is in a row; null where it is NULL, as the row's types leave open. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the caller put the part there with that type
    <T> T read(int index, RowReader row, int from) {
        return (T) items[index].read(row, from + starts[index]);
    }

    /** What a row of their values has where one of the {@link #expressions} stands. */
    @Nullable
    Object told(Row row, int expression) {
        int index = items.length - 1;
        while (starts[index] > expression) {
            index--;
        }
        return told(items[index], row.value(index), expression - starts[index]);
    }

    @SuppressWarnings("unchecked") // the value was read by the item
    private static <P> @Nullable Object told(Selectable<P> item, @Nullable Object value, int expression) {
        return value == null ? null : item.told((P) value, expression);
    }

    @Nullable
    Object value(int index, RowReader row, int from) {
        return items[index].read(row, from + starts[index]);
    }
}
