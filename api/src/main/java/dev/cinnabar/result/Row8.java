package dev.cinnabar.result;

import org.jspecify.annotations.Nullable;

/** A row of eight columns, each of its own type. */
public record Row8<A, B, C, D, E, F, G, H>(A v1, B v2, C v3, D v4, E v5, F v6, G v7, H v8) implements Row {
    @Override
    public int size() {
        return 8;
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
            case 6 -> v7;
            case 7 -> v8;
            default -> throw new IndexOutOfBoundsException(index);
        };
    }
}
