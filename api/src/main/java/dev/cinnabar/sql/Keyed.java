package dev.cinnabar.sql;

import dev.cinnabar.result.Row2;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is read of each row, with the key of what the row belongs to. Columns that are read anyway are not asked for twice. Immutable. */
final class Keyed<T> implements Selectable<Row2<List<Object>, T>> {
    private final Selectable<T> each;
    private final List<Expression<?>> key;
    private final List<Expression<?>> expressions;
    private final int keyAt;
    private final int eachAt;

    Keyed(Selectable<T> each, List<Expression<?>> key) {
        this.each = each;
        this.key = key;
        int among = Collections.indexOfSubList(Faces.nodes(each.expressions()), Faces.nodes(key));
        this.keyAt = Math.max(0, among);
        this.eachAt = among < 0 ? key.size() : 0;
        List<Expression<?>> all = new ArrayList<>(among < 0 ? key : List.of());
        all.addAll(each.expressions());
        this.expressions = Collections.unmodifiableList(all);
    }

    @Override
    public List<Expression<?>> expressions() {
        return expressions;
    }

    @Override
    public List<Nested> nested() {
        return each.nested().stream().map(list -> list.after(eachAt)).toList();
    }

    @Override
    public Selectable<Row2<List<Object>, T>> replaced(Replacement by) {
        return new Keyed<>(each.replaced(by), key);
    }

    @Override
    @SuppressWarnings("NullAway") // the row holds what each row gave, null included
    public Row2<List<Object>, T> read(RowReader row, int from) {
        if (key.size() > 1) {
            return new Row2<>(several(row, from + keyAt), each.read(row, from + eachAt));
        }
        Object one = row.value(from + keyAt);
        RowReader rest = eachAt > 0 ? row : new ReadOnce(row, from + keyAt, one);
        return new Row2<>(Collections.singletonList(one), each.read(rest, from + eachAt));
    }

    private List<Object> several(RowReader row, int at) {
        List<@Nullable Object> values = new ArrayList<>(key.size());
        for (int i = 0; i < key.size(); i++) {
            values.add(row.value(at + i));
        }
        return Collections.unmodifiableList(values);
    }

    /** A row of which one value has been read: drivers take as long to give it again. */
    private record ReadOnce(RowReader row, int at, @Nullable Object known) implements RowReader {
        @Override
        @SuppressWarnings("unchecked") // it was read from there
        public <V> @Nullable V value(int index) {
            return index == at ? (V) known : row.value(index);
        }

        @Override
        public <M> List<M> many(Many<M> list) {
            return row.many(list);
        }
    }
}
