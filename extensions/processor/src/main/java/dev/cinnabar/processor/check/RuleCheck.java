package dev.cinnabar.processor.check;

import dev.cinnabar.processor.check.RelationCheck.Ends;
import dev.cinnabar.processor.model.Problems;
import java.util.List;

/** A relationship by a rule is only looked at: nothing is said that would write. */
final class RuleCheck {
    private static final List<String> WRITING =
            List.of("backPopulates", "secondary", "foreignKey", "cascade", "passiveDeletes", "position");

    private RuleCheck() {}

    static void check(Ends ends, Problems problems) {
        WRITING.stream()
                .filter(member -> ends.relation().said().says(member))
                .forEach(member -> problems.add(
                        ends.place(member),
                        ends.name() + " is only looked at, since it has a rule, and says " + member + ".",
                        "leave " + member + " out: nothing is written for it"));
    }
}
