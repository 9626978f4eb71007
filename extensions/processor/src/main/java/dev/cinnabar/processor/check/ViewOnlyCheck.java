package dev.cinnabar.processor.check;

import dev.cinnabar.processor.check.RelationCheck.Ends;
import dev.cinnabar.processor.model.Problems;
import dev.cinnabar.processor.model.RelationMember;
import java.util.ArrayList;
import java.util.List;

/** A relationship that is only looked at says nothing that would write; one by a rule needs no key either. */
final class ViewOnlyCheck {
    private static final List<String> WRITING =
            List.of("backPopulates", "cascade", "passiveDeletes", "position", "singleParent");
    private static final List<String> KEYS = List.of("secondary", "foreignKey");

    private ViewOnlyCheck() {}

    static void check(Ends ends, Problems problems) {
        boolean rule = ends.relation().hasRule();
        for (String member : refused(rule)) {
            if (says(ends.relation(), member)) {
                problems.add(
                        ends.place(member),
                        ends.name() + " is only looked at" + (rule ? ", since it has a rule," : "") + " and says "
                                + member + ".",
                        "leave " + member + " out" + (rule ? "" : ", or viewOnly") + ": nothing is written for it");
            }
        }
    }

    private static List<String> refused(boolean rule) {
        List<String> refused = new ArrayList<>(WRITING);
        refused.addAll(rule ? KEYS : List.of());
        return refused;
    }

    /** That it cascades nothing may be said. */
    private static boolean says(RelationMember relation, String member) {
        return member.equals("cascade")
                ? !relation.said().constants(member).isEmpty()
                : relation.said().says(member);
    }
}
