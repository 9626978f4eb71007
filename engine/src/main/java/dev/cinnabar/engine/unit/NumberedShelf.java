package dev.cinnabar.engine.unit;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * For keys that are one whole number: two arrays and nothing else, since each row that is read is looked up here, and most are added. Open
 * addressing with linear probing; what stands behind one that leaves moves up (Knuth, The Art of Computer Programming 3, 6.4, algorithm
 * R). Confined to the session's thread.
 */
final class NumberedShelf implements Shelf {
    private static final int SMALLEST_BITS = 3;
    /** 2^64 divided by the golden ratio spreads neighbours, and numbers with steps between them, alike (6.4, Fibonacci hashing). */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private int bits = SMALLEST_BITS;
    private long[] keys = new long[1 << bits];
    private @Nullable Object[] held = new Object[1 << bits];
    private int size;

    @Override
    public boolean isEmpty() {
        return size == 0;
    }

    @Override
    public @Nullable Object get(Object key) {
        return held[place(number(key))];
    }

    private static long number(Object key) {
        return ((Number) key).longValue();
    }

    @Override
    public void put(Object key, Object value) {
        long number = number(key);
        int place = place(number);
        if (held[place] == null) {
            place = added(number, place);
        }
        held[place] = value;
    }

    /** At most two places of three are taken. */
    private int added(long number, int free) {
        size++;
        int place = free;
        if (3 * size > 2 * keys.length) {
            grow();
            place = place(number);
        }
        keys[place] = number;
        return place;
    }

    private void grow() {
        long[] oldKeys = keys;
        @Nullable Object[] oldHeld = held;
        bits++;
        keys = new long[1 << bits];
        held = new Object[1 << bits];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldHeld[i] != null) {
                move(oldKeys[i], oldHeld[i], place(oldKeys[i]));
            }
        }
    }

    private void move(long number, @Nullable Object value, int to) {
        keys[to] = number;
        held[to] = value;
    }

    /** Where the number stands, or would. */
    private int place(long number) {
        int place = home(number);
        while (held[place] != null && keys[place] != number) {
            place = next(place);
        }
        return place;
    }

    private int home(long number) {
        return (int) (number * GOLDEN >>> Long.SIZE - bits);
    }

    private int next(int place) {
        return place + 1 & keys.length - 1;
    }

    @Override
    public void remove(Object key) {
        int place = place(number(key));
        if (held[place] != null) {
            size--;
            held[place] = null;
            moveUp(place);
        }
    }

    /** Those behind a hole that would not be found across it go into it, and leave a hole themselves. */
    private void moveUp(int from) {
        int hole = from;
        for (int place = next(hole); held[place] != null; place = next(place)) {
            if (distance(home(keys[place]), place) >= distance(hole, place)) {
                move(keys[place], held[place], hole);
                held[place] = null;
                hole = place;
            }
        }
    }

    private int distance(int from, int to) {
        return to - from & keys.length - 1;
    }

    @Override
    public void forEach(Consumer<Object> consumer) {
        for (Object value : held) {
            if (value != null) {
                consumer.accept(value);
            }
        }
    }
}
