package dev.cinnabar.schema;

import org.jspecify.annotations.Nullable;

/**
 * How numbers are given out; null where the database decides. Immutable.
 *
 * @param cache how many numbers a session takes at a time
 * @param cycle whether it begins again after the last one
 */
public record SequenceOptions(
        @Nullable Long start,
        @Nullable Long increment,
        @Nullable Long least,
        @Nullable Long greatest,
        @Nullable Long cache,
        boolean cycle) {
    public static final SequenceOptions NONE = new SequenceOptions(null, null, null, null, null, false);

    /** Whether both give the same numbers; what is left to the database is its usual: upwards from 1, or downwards from −1, by one. */
    public boolean doesAs(SequenceOptions other) {
        return usual().equals(other.usual());
    }

    private SequenceOptions usual() {
        long step = increment == null ? 1 : increment;
        Long lowest = least == null && step > 0 ? (Long) 1L : least;
        Long highest = greatest == null && step < 0 ? Long.valueOf(-1) : greatest;
        Long first = start == null ? step > 0 ? lowest : highest : start;
        return new SequenceOptions(first, step, lowest, highest, cache == null ? (Long) 1L : cache, cycle);
    }

    public SequenceOptions startingAt(long first) {
        return new SequenceOptions(first, increment, least, greatest, cache, cycle);
    }

    public SequenceOptions by(long step) {
        return new SequenceOptions(start, step, least, greatest, cache, cycle);
    }

    public SequenceOptions between(@Nullable Long lowest, @Nullable Long highest) {
        return new SequenceOptions(start, increment, lowest, highest, cache, cycle);
    }

    public SequenceOptions caching(long numbers) {
        return new SequenceOptions(start, increment, least, greatest, numbers, cycle);
    }

    public SequenceOptions cycling() {
        return new SequenceOptions(start, increment, least, greatest, cache, true);
    }
}
