package dev.cinnabar.result;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A row that knows the names of its columns. Two are equal if names and values are. */
final class NamedRow implements Row {
    private final RowNames names;
    private final @Nullable Object[] values;

    NamedRow(RowNames names, @Nullable Object[] values) {
        this.names = names;
        this.values = values;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public @Nullable Object value(int index) {
        return values[index];
    }

    @Override
    public RowNames names() {
        return names;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NamedRow that && names.equals(that.names) && Arrays.deepEquals(values, that.values);
    }

    @Override
    public int hashCode() {
        return names.hashCode() * 31 + Arrays.deepHashCode(values);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder("(");
        for (int i = 0; i < values.length; i++) {
            out.append(i == 0 ? "" : ", ")
                    .append(i < names.size() ? names.list().get(i) + "=" : "")
                    .append(values[i]);
        }
        return out.append(')').toString();
    }
}
