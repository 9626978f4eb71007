package dev.cinnabar.processor.check;

import dev.cinnabar.processor.model.ColumnMember;
import dev.cinnabar.processor.model.EntityModel;
import dev.cinnabar.processor.model.KeyReference;
import dev.cinnabar.processor.model.Problems;
import dev.cinnabar.processor.model.Said;
import java.util.List;

/** What the database does with a foreign key is said once, at its first column, and all its columns can bear it. */
final class KeyRuleCheck {
    private static final List<String> ACTIONS = List.of("onDelete", "onUpdate");

    private KeyRuleCheck() {}

    static void check(EntityModel entity, KeyReference key, Problems problems) {
        for (ColumnMember column : key.columns()) {
            ACTIONS.forEach(action -> {
                checkSame(entity, key, column, action, problems);
                checkNull(entity, key, column, action, problems);
            });
            checkSame(entity, key, column, "deferral", problems);
        }
    }

    private static Said said(ColumnMember column) {
        return column.marks().foreignKey().orElseThrow();
    }

    /** What is said there, or what holds where nothing is. */
    private static String rule(ColumnMember column, String member) {
        String constant = said(column).constant(member);
        return !constant.isEmpty() ? constant : member.equals("deferral") ? "NONE" : "NO_ACTION";
    }

    private static void checkSame(
            EntityModel entity, KeyReference key, ColumnMember column, String member, Problems problems) {
        ColumnMember first = key.columns().get(0);
        if (said(column).says(member) && !rule(column, member).equals(rule(first, member))) {
            problems.add(
                    ForeignKeyCheck.place(entity, column, member),
                    column.label() + " says " + member + " = " + rule(column, member) + ", and " + first.label()
                            + ", which speaks for the whole key, says " + rule(first, member) + ".",
                    "say it at " + first.name() + " alone");
        }
    }

    private static void checkNull(
            EntityModel entity, KeyReference key, ColumnMember column, String action, Problems problems) {
        if (rule(key.columns().get(0), action).equals("SET_NULL") && !column.nullable()) {
            String target = key.target().getSimpleName().toString();
            problems.add(
                    ForeignKeyCheck.place(entity, column, action),
                    column.label() + " becomes NULL when "
                            + (action.equals("onDelete")
                                    ? "its " + target + " is deleted"
                                    : "the key of its " + target + " changes")
                            + ", and is never null.",
                    "mark it @Nullable, or take another action");
        }
    }
}
