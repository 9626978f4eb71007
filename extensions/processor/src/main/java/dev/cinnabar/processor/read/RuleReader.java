package dev.cinnabar.processor.read;

import dev.cinnabar.processor.model.Problems;
import dev.cinnabar.processor.model.Said;
import dev.cinnabar.processor.model.Words;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Reads {@code @Relationship(join = …)}: the class says a rule, and can be made by the model. */
public final class RuleReader {
    /** The interface of rules. */
    public static final String RULE = "dev.cinnabar.orm.JoinRule";

    private final Compilation compilation;
    private final NamedClasses named;

    RuleReader(Compilation compilation) {
        this.compilation = compilation;
        this.named = new NamedClasses(compilation);
    }

    /** The class; null if none is said, or if it is of no use, which is reported. */
    @Nullable
    TypeElement read(VariableElement field, Said said, Problems problems) {
        TypeElement rule = said.type("join");
        if (rule == null || rule.asType().getKind() == TypeKind.ERROR) {
            return null; // the compiler reports it by itself
        } else if (compilation.arguments(rule.asType(), RULE).isEmpty()) {
            problems.add(
                    said.place("join"),
                    rule.getSimpleName() + " says nothing of what " + Words.label(field)
                            + " has in common with the other end.",
                    "let it implement JoinRule, between the entity that has the relationship and the other one");
            return null;
        }
        return named.check(rule, said, "join", problems) ? rule : null;
    }
}
