package dev.cinnabar.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row together with how the entities in it are loaded: most statements have no such thing, and carry nothing for it. */
record LoadingRow<R>(Selectable<R> row, List<SelectOption<? super R>> options) implements Selectable<R> {
    @Override
    public List<Expression<?>> expressions() {
        return row.expressions();
    }

    @Override
    public List<Nested> nested() {
        return row.nested();
    }

    @Override
    public @Nullable R read(RowReader reader, int from) {
        return row.read(reader, from);
    }

    @Override
    public @Nullable Object told(R value, int expression) {
        return row.told(value, expression);
    }
}
