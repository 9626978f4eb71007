package dev.cinnabar.result;

import org.jspecify.annotations.Nullable;

/** A row of three columns, each of its own type. */
public record Row3<A, B, C>(A v1, B v2, C v3) implements Row {
    @Override
    public int size() {
        return 3;
    }

    @Override
    public @Nullable Object value(int index) {
        return switch (index) {
            case 0 -> v1;
            case 1 -> v2;
            case 2 -> v3;
            default -> throw new IndexOutOfBoundsException(index);
        };
    }
}
