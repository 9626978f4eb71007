package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.Relation;
import java.util.Collection;

/** What several classes of this room say in the same words. Stateless. */
final class Words {
    private Words() {}

    /**
     * What is known here of an object in a relationship.
     *
     * @throws UsageException if it is not in this session
     */
    static Tracked held(UnitOfWork unit, Tracked owner, Relation<?, ?> relation, Model other) {
        Tracked held = unit.held(other);
        if (held == null) {
            throw new UsageException(
                    ErrorCode.OBJECT_STATE,
                    relation + " of " + owner + " leads to a " + unit.mappings().of(other)
                            + " that is not in this session, so its key cannot be written.",
                    "add that object to the session, or take it out of the relationship");
        }
        return held;
    }

    /** Rows wait for each other, and nothing can be left empty meanwhile. */
    static UsageException circle(String rows, Collection<?> among, String otherCure) {
        return new UsageException(
                ErrorCode.DEPENDENCY_CYCLE,
                rows + " in a circle, and none of the foreign keys in it may be empty: " + among + ".",
                "let one of these columns be null, " + otherCure);
    }
}
