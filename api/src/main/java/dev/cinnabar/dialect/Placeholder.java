package dev.cinnabar.dialect;

import dev.cinnabar.type.SqlType;

/**
 * A question mark in a compiled statement, or as many as a list has.
 *
 * @param index the number of the value that it takes
 * @param type how the value travels
 * @param subject the column that it goes with, for messages; empty if there is none
 * @param size how many question marks a list has, filled up with its last value; {@link #ONE} for a single value
 */
public record Placeholder(int index, SqlType<?> type, String subject, int size) {
    /** The size of what is no list. */
    public static final int ONE = -1;

    /** Whether it stands for the values of a list. */
    public boolean isList() {
        return size != ONE;
    }
}
