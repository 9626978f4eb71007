package dev.cinnabar.engine.compile;

import dev.cinnabar.engine.types.ProvidedTypes;
import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The structure of a statement as a list of words, and the values that it had. Confined to one thread until it is a key. */
final class Tokens {
    private static final int FEW = 24; // most short statements have no more
    private static final int MANY = 1_000;

    private @Nullable Object[] words;
    private int size;
    private int hash;
    private final List<@Nullable Object> values;

    /** @param words a list to be used again, whatever stands in it; null for a new one */
    Tokens(@Nullable Object @Nullable [] words) {
        this(words == null ? new Object[FEW] : words, 0, 1, new ArrayList<>(4));
    }

    private Tokens(@Nullable Object[] words, int size, int hash, List<@Nullable Object> values) {
        this.words = words;
        this.size = size;
        this.hash = hash;
        this.values = values;
    }

    Tokens add(@Nullable Object word) {
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2 + FEW);
        }
        words[size++] = word;
        hash = hash * 31 + (word == null ? 0 : word.hashCode());
        return this;
    }

    Tokens value(@Nullable Object value) {
        values.add(value);
        return this;
    }

    List<@Nullable Object> values() {
        return values;
    }

    /** Settles the types that were left open, of what the statement names. */
    void settle(ProvidedTypes types) {
        for (int i = 0; i < size; i++) {
            if (words[i] instanceof ColumnNode column) {
                types.settle(column.type(), "the column " + column.name());
            } else if (words[i] instanceof SqlType<?> type) {
                types.settle(type, "the statement");
            }
        }
    }

    /** The list of the words, for the next statement: these tokens are not used any more. Null where it is too long to be kept. */
    @Nullable
    Object @Nullable [] spare() {
        return words.length > MANY ? null : words;
    }

    /** The structure alone, without the values. */
    Tokens key() {
        return new Tokens(Arrays.copyOf(words, size), size, hash, List.of()); // the cache must not hold values
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tokens that
                && hash == that.hash
                && Arrays.equals(words, 0, size, that.words, 0, that.size);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
