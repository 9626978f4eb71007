package dev.cinnabar.result;

import org.jspecify.annotations.Nullable;

/** A row of six columns, each of its own type. */
public record Row6<A, B, C, D, E, F>(A v1, B v2, C v3, D v4, E v5, F v6) implements Row {
    @Override
    public int size() {
        return 6;
    }

    @Override
    public @Nullable Object value(int index) {
        return switch (index) {
            case 0 -> v1;
            case 1 -> v2;
            case 2 -> v3;
            case 3 -> v4;
            case 4 -> v5;
            case 5 -> v6;
            default -> throw new IndexOutOfBoundsException(index);
        };
    }
}
