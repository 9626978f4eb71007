package dev.cinnabar.result;

import org.jspecify.annotations.Nullable;

/** A row of two columns, each of its own type. */
public record Row2<A, B>(A v1, B v2) implements Row {
    @Override
    public int size() {
        return 2;
    }

    @Override
    public @Nullable Object value(int index) {
        return switch (index) {
            case 0 -> v1;
            case 1 -> v2;
            default -> throw new IndexOutOfBoundsException(index);
        };
    }
}
