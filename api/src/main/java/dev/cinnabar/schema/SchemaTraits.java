package dev.cinnabar.schema;

import java.util.Objects;

/**
 * What a plan of steps has to know of a database. Immutable.
 *
 * @param altersConstraints whether a constraint can be added to and dropped from a table that stands; where not, a foreign key may
 *     name a table that does not stand yet
 * @param sequences whether it has sequences
 * @param enums whether enums are types that stand by themselves
 * @param comments whether tables and columns have remarks
 * @param fillsWholeKeys whether the database may fill a key of one whole number even where the column says that it does not
 */
public record SchemaTraits(
        NameLimit nameLimit,
        boolean altersConstraints,
        boolean sequences,
        boolean enums,
        boolean comments,
        boolean fillsWholeKeys) {
    public SchemaTraits {
        Objects.requireNonNull(nameLimit, "nameLimit");
    }
}
