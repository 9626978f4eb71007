package dev.cinnabar.engine.compile;

/** How many question marks an IN list gets: a power of two, so that lists of nearly the same length share a text. */
final class ListSizes {
    private ListSizes() {}

    static int padded(int size) {
        return size < 2 ? size : Integer.highestOneBit(size - 1) << 1;
    }
}
