package dev.cinnabar.orm;

import org.jspecify.annotations.Nullable;

/**
 * A row of a table between two entities that a flush inserted or deleted. Immutable.
 *
 * @param joined whether it was inserted
 * @param relation the relationship of the owner's class; {@link Relation#inverse} is that of the member's
 * @param member null where the owner was deleted with all such rows, and the session does not know them
 */
public record LinkChange(
        boolean joined,
        Relation<?, ?> relation,
        Model owner,
        @Nullable Model member) {}
