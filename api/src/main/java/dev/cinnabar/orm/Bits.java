package dev.cinnabar.orm;

import java.util.Arrays;

/** A set of slots: one word for the first 64, and more where a model has more. Confined to the thread of its object. */
final class Bits {
    private long first;
    private long[] more = NONE;

    private static final long[] NONE = {};

    boolean get(int slot) {
        return slot < Long.SIZE ? (first & 1L << slot) != 0 : (word(slot) & 1L << slot) != 0;
    }

    private long word(int slot) {
        int at = slot / Long.SIZE - 1;
        return at < more.length ? more[at] : 0;
    }

    void set(int slot) {
        if (slot < Long.SIZE) {
            first |= 1L << slot;
            return;
        }
        int at = slot / Long.SIZE - 1;
        if (at >= more.length) {
            more = Arrays.copyOf(more, at + 1);
        }
        more[at] |= 1L << slot;
    }

    void set(int slot, boolean is) {
        if (is) {
            set(slot);
        } else {
            clear(slot);
        }
    }

    void clear(int slot) {
        if (slot < Long.SIZE) {
            first &= ~(1L << slot);
        } else if (slot / Long.SIZE - 1 < more.length) {
            more[slot / Long.SIZE - 1] &= ~(1L << slot);
        }
    }

    void clear() {
        first = 0;
        Arrays.fill(more, 0);
    }

    boolean isEmpty() {
        return first == 0 && Arrays.stream(more).allMatch(word -> word == 0);
    }

    Bits copy() {
        Bits copy = new Bits();
        copy.become(this);
        return copy;
    }

    void become(Bits other) {
        first = other.first;
        more = other.more.length == 0 ? NONE : other.more.clone();
    }
}
