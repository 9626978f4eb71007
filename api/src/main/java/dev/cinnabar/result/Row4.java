package dev.cinnabar.result;

import org.jspecify.annotations.Nullable;

/** A row of four columns, each of its own type. */
public record Row4<A, B, C, D>(A v1, B v2, C v3, D v4) implements Row {
    @Override
    public int size() {
        return 4;
    }

    @Override
    public @Nullable Object value(int index) {
        return switch (index) {
            case 0 -> v1;
            case 1 -> v2;
            case 2 -> v3;
            case 3 -> v4;
            default -> throw new IndexOutOfBoundsException(index);
        };
    }
}
