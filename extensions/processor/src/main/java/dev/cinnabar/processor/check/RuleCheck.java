package dev.cinnabar.processor.check;

import dev.cinnabar.processor.check.RelationCheck.Ends;
import dev.cinnabar.processor.model.Problems;
import dev.cinnabar.processor.read.Compilation;
import dev.cinnabar.processor.read.RuleReader;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The rule of a relationship is between its two ends. They are compared by name, since their models are not generated yet. */
final class RuleCheck {
    private final Compilation compilation;

    RuleCheck(Compilation compilation) {
        this.compilation = compilation;
    }

    void check(Ends ends, Problems problems) {
        TypeElement rule = ends.relation().rule();
        if (rule != null) {
            compilation
                    .arguments(rule.asType(), RuleReader.RULE)
                    .filter(said -> !fits(
                            said, List.of(ends.owner().element(), ends.target().element())))
                    .ifPresent(said -> mismatch(ends, rule, said, problems));
        }
    }

    /** A rule that leaves them open, or names what is not there, is left to the compiler. */
    private boolean fits(List<? extends TypeMirror> said, List<TypeElement> ends) {
        for (int i = 0; i < said.size(); i++) {
            boolean known = said.get(i) instanceof DeclaredType && said.get(i).getKind() != TypeKind.ERROR;
            if (known
                    && !compilation
                            .nameOf(said.get(i))
                            .contentEquals(ends.get(i).getQualifiedName())) {
                return false;
            }
        }
        return true;
    }

    private void mismatch(Ends ends, TypeElement rule, List<? extends TypeMirror> said, Problems problems) {
        String between = said.stream().map(compilation::simpleNameOf).collect(Collectors.joining(" and "));
        problems.add(
                ends.place("join"),
                rule.getSimpleName() + " is a rule between " + between + ", and " + ends.name() + " leads from "
                        + ends.owner().name() + " to " + ends.target().name() + ".",
                "let it implement JoinRule<" + ends.owner().name() + ", "
                        + ends.target().name() + ">");
    }
}
