package dev.cinnabar.schema;

import java.util.Objects;
import java.util.Set;

/**
 * What a plan of steps has to know of a database. Immutable.
 *
 * @param altersConstraints whether a constraint can be added to and dropped from a table that stands; where not, a foreign key may
 *     name a table that does not stand yet
 * @param sequences whether it has sequences
 * @param enums whether enums are types that stand by themselves
 * @param comments whether tables and columns have remarks
 * @param fillsWholeKeys whether the database may fill a key of one whole number even where the column says that it does not
 * @param viewsHoldTypes whether a column keeps its type as long as a view reads it
 * @param sharedNames what has names that no two tables of a schema may give
 */
public record SchemaTraits(
        NameLimit nameLimit,
        boolean altersConstraints,
        boolean sequences,
        boolean enums,
        boolean comments,
        boolean fillsWholeKeys,
        boolean viewsHoldTypes,
        Set<SharedName> sharedNames) {
    public SchemaTraits {
        Objects.requireNonNull(nameLimit, "nameLimit");
        sharedNames = Set.copyOf(sharedNames);
    }
}
