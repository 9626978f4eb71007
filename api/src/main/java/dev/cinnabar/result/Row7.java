package dev.cinnabar.result;

import org.jspecify.annotations.Nullable;

/** A row of seven columns, each of its own type. */
public record Row7<A, B, C, D, E, F, G>(A v1, B v2, C v3, D v4, E v5, F v6, G v7) implements Row {
    @Override
    public int size() {
        return 7;
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
            default -> throw new IndexOutOfBoundsException(index);
        };
    }
}
