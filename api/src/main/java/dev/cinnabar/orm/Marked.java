package dev.cinnabar.orm;

import java.util.Arrays;

/**
 * Which slots of an object are loaded, and which have changed: a word of either kind for the first 64, and more where a model has more.
 * Confined to the thread of its object.
 */
abstract class Marked {
    private static final long[] NONE = {};

    private long loaded;
    private long changed;
    private long[] more = NONE; // for the slots behind those, a word of either kind in turn

    Marked() {}

    final boolean hasLoaded(int slot) {
        return ((slot < Long.SIZE ? loaded : word(behind(slot))) & 1L << slot) != 0;
    }

    final boolean hasChanged(int slot) {
        return ((slot < Long.SIZE ? changed : word(behind(slot) + 1)) & 1L << slot) != 0;
    }

    private static int behind(int slot) {
        return (slot / Long.SIZE - 1) * 2;
    }

    private long word(int at) {
        return at < more.length ? more[at] : 0;
    }

    final void markLoaded(int slot, boolean is) {
        if (slot < Long.SIZE) {
            loaded = with(loaded, slot, is);
        } else {
            mark(behind(slot), slot, is);
        }
    }

    final void markChanged(int slot, boolean is) {
        if (slot < Long.SIZE) {
            changed = with(changed, slot, is);
        } else {
            mark(behind(slot) + 1, slot, is);
        }
    }

    private void mark(int at, int slot, boolean is) {
        if (at >= more.length) {
            more = Arrays.copyOf(more, at + 2);
        }
        more[at] = with(more[at], slot, is);
    }

    private static long with(long word, int slot, boolean is) {
        return is ? word | 1L << slot : word & ~(1L << slot);
    }

    final boolean hasAnyChanged() {
        long any = changed;
        for (int at = 1; at < more.length; at += 2) {
            any |= more[at];
        }
        return any != 0;
    }

    final void forgetChanged() {
        changed = 0;
        for (int at = 1; at < more.length; at += 2) {
            more[at] = 0;
        }
    }

    /** Exactly as the other. */
    final void markAs(Marked other) {
        loaded = other.loaded;
        changed = other.changed;
        more = other.more.length == 0 ? NONE : other.more.clone();
    }
}
