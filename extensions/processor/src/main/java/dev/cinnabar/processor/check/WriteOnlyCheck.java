package dev.cinnabar.processor.check;

import dev.cinnabar.processor.check.RelationCheck.Ends;
import dev.cinnabar.processor.model.Problems;
import dev.cinnabar.processor.model.RelationMember;

/** A write-only relationship never loads its members, so nothing is said of it that would need them. */
final class WriteOnlyCheck {
    private WriteOnlyCheck() {}

    static void check(Ends ends, Problems problems) {
        RelationMember relation = ends.relation();
        if (relation.said().says("load")) {
            refuse(
                    ends,
                    "load",
                    "says how it loads",
                    "leave load out: it never loads; its select() makes a query",
                    problems);
        }
        if (relation.hasRule()) {
            refuse(ends, "join", "has a rule", "leave join out, and add a foreign key, or make it a List", problems);
        }
        if (!relation.isViewOnly()) {
            checkDeletes(ends, problems);
        }
    }

    private static void checkDeletes(Ends ends, Problems problems) {
        RelationMember relation = ends.relation();
        if (relation.said().constants("cascade").contains("DELETE")) {
            refuse(
                    ends,
                    "cascade",
                    "cascades DELETE",
                    "leave DELETE out: onDelete = CASCADE at the foreign key deletes all members, and so does "
                            + relation.getter() + "().delete()",
                    problems);
        }
        if (relation.said().constant("passiveDeletes").equals("OFF")) {
            refuse(
                    ends,
                    "passiveDeletes",
                    "says passiveDeletes = OFF",
                    "leave it out: no member is loaded to change its key when "
                            + ends.owner().name() + " is deleted",
                    problems);
        }
    }

    private static void refuse(Ends ends, String member, String what, String cure, Problems problems) {
        problems.add(ends.place(member), ends.name() + " is write-only, and " + what + ".", cure);
    }
}
