package dev.cinnabar.orm;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.RelationEnds.Direction;

/** Whether what is said of a relationship makes sense together. */
final class RelationChecks {
    private RelationChecks() {}

    static void check(Relation<?, ?> relation, RelationEnds ends) {
        RelationOptions said = relation.options();
        if (said.is(RelationTrait.VIEW_ONLY) && !said.cascades().isEmpty()) {
            throw refused(
                    relation + " is only looked at, and cascades " + said.cascades() + ".",
                    "leave the cascades out, or viewOnly");
        }
        checkCounterpart(relation);
        if (said.cascades(Cascade.DELETE_ORPHAN)
                && ends.direction() != Direction.ONE_TO_MANY
                && !said.is(RelationTrait.SINGLE_PARENT)) {
            throw refused(
                    relation + " deletes orphans, and several objects may lead to one of them.",
                    "say singleParent as well, if an object belongs to one at a time, or leave DELETE_ORPHAN out");
        }
        if (said.passiveDeletes() == PassiveDeletes.ALL
                && (said.cascades(Cascade.DELETE) || said.cascades(Cascade.DELETE_ORPHAN))) {
            throw refused(
                    relation + " leaves all deleting to the database, and cascades deleting.",
                    "say passiveDeletes ON, which deletes what is loaded, or leave the cascades out");
        }
    }

    /** What is written at one end alone would change what is only looked at in memory, and nowhere else. */
    private static void checkCounterpart(Relation<?, ?> relation) {
        Relation<?, ?> inverse = relation.inverse();
        if (inverse != null
                && inverse.options().isViewOnly() != relation.options().isViewOnly()) {
            boolean here = relation.options().isViewOnly();
            throw refused(
                    (here ? relation : inverse) + " is only looked at, and " + (here ? inverse : relation)
                            + " is not, and each populates the other back.",
                    "leave backPopulates out of both");
        }
    }

    private static UsageException refused(String problem, String hint) {
        return new UsageException(ErrorCode.BAD_MAPPING, problem, hint);
    }
}
