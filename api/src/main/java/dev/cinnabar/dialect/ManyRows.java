package dev.cinnabar.dialect;

import dev.cinnabar.type.SqlType;
import java.util.function.Predicate;

/** How a database takes many rows at a time: a dialect says which way is the fastest there. Immutable. */
public sealed interface ManyRows {
    /** One statement for each row, sent as the driver's batch. */
    record Batches() implements ManyRows {}

    /**
     * Several rows behind one VALUES.
     *
     * @param most rows of one statement
     * @param tellsKeys whether the driver tells the keys that the database made for all of them, in the order of the rows
     */
    record Lists(int most, boolean tellsKeys) implements ManyRows {}

    /**
     * Each column's values as one array, made rows again by {@code unnest(…) WITH ORDINALITY} (SQL:2016 7.6); it takes updates too.
     *
     * @param most rows of one statement
     * @param takes whether values of a type can stand in an array
     */
    record Arrays(int most, Predicate<SqlType<?>> takes) implements ManyRows {}
}
