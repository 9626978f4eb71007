package dev.cinnabar.sql;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.result.Row;
import dev.cinnabar.result.RowNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something made of several parts of a row. */
record Composed<R>(Parts parts, Maker<R> maker) implements Selectable<R> {
    /** Makes the whole from a row. */
    interface Maker<R> {
        R make(Parts parts, RowReader row, int from);
    }

    @Override
    public List<Expression<?>> expressions() {
        return parts.expressions();
    }

    @Override
    public List<Nested> nested() {
        return parts.nested();
    }

    @Override
    public Selectable<R> replaced(Replacement by) {
        return new Composed<>(parts.replaced(by), maker);
    }

    @Override
    public R read(RowReader row, int from) {
        try {
            return maker.make(parts, row, from);
        } catch (NullPointerException unboxed) {
            throw nullFor(row, from, unboxed);
        }
    }

    /** What is made of the parts tells them where it is a row itself. */
    @Override
    public @Nullable Object told(R value, int expression) {
        return value instanceof Row row ? parts.told(row, expression) : Selectable.super.told(value, expression);
    }

    /** A primitive parameter cannot take NULL: say which column it was. */
    private RuntimeException nullFor(RowReader row, int from, NullPointerException unboxed) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.value(i, row, from) == null) {
                String name = Faces.named(parts.item(i).expressions().get(0).node());
                return new UsageException(
                        ErrorCode.NULL_VALUE,
                        "NULL was read for " + name + ", and what takes it cannot hold null.",
                        "use a boxed type there, or coalesce(…) in the query",
                        unboxed);
            }
        }
        return unboxed;
    }

    /** A row of any width. */
    record AnyRow(Parts parts, RowNames names) implements Selectable<Row> {
        AnyRow(List<Selectable<?>> items) {
            this(Parts.of(items), names(items));
        }

        @Override
        public List<Expression<?>> expressions() {
            return parts.expressions();
        }

        @Override
        public List<Nested> nested() {
            return parts.nested();
        }

        @Override
        public Selectable<Row> replaced(Replacement by) {
            return new AnyRow(parts.replaced(by), names);
        }

        /** An item of several columns goes by the name of its first. */
        private static RowNames names(List<Selectable<?>> items) {
            return RowNames.of(items.stream()
                    .map(item -> Faces.label(item.expressions().get(0).node()))
                    .map(label -> label == null ? "" : label)
                    .toList());
        }

        @Override
        public Row read(RowReader row, int from) {
            @Nullable Object[] values = new Object[parts.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = parts.value(i, row, from);
            }
            return Row.of(names, values);
        }

        @Override
        public @Nullable Object told(Row value, int expression) {
            return parts.told(value, expression);
        }
    }
}
