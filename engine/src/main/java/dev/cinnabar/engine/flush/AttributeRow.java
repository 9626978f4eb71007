package dev.cinnabar.engine.flush;

import dev.cinnabar.orm.Attribute;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.RowReader;
import dev.cinnabar.sql.Selectable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of some attributes. Immutable. */
record AttributeRow(List<Attribute<?, ?>> attributes) implements Selectable<@Nullable Object[]> {
    @Override
    public List<Expression<?>> expressions() {
        return List.copyOf(attributes);
    }

    @Override
    public @Nullable Object[] read(RowReader row, int from) {
        @Nullable Object[] values = new @Nullable Object[attributes.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.value(from + i);
        }
        return values;
    }
}
