package dev.cinnabar.processor.read;

import dev.cinnabar.processor.model.Problems;
import dev.cinnabar.processor.model.Said;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The classes that annotations name for the model to make one of: a type of the program's own, or a rule. */
final class NamedClasses {
    private final Compilation compilation;

    NamedClasses(Compilation compilation) {
        this.compilation = compilation;
    }

    /** Whether the model can make one; if not, that is reported. */
    boolean check(TypeElement type, Said said, String member, Problems problems) {
        boolean fine = canBeMade(type, said.on());
        if (!fine) {
            problems.add(
                    said.place(member),
                    type.getSimpleName()
                            + " cannot be made by the model: it has no public constructor without arguments.",
                    "give it one, and make the class public, static if it is nested, and not abstract");
        }
        return fine;
    }

    /** Whether generated code in the package of the user can make one. */
    private boolean canBeMade(TypeElement type, Element user) {
        boolean beside = compilation
                .elements()
                .getPackageOf(type)
                .equals(compilation.elements().getPackageOf(user));
        Set<Modifier> modifiers = type.getModifiers();
        boolean inner = type.getNestingKind().isNested() && !modifiers.contains(Modifier.STATIC);
        return isSeen(type, beside)
                && !inner
                && !modifiers.contains(Modifier.ABSTRACT)
                && constructors(type).stream()
                        .anyMatch(made -> made.getParameters().isEmpty() && isSeen(made, beside));
    }

    private static List<ExecutableElement> constructors(TypeElement type) {
        return ElementFilter.constructorsIn(type.getEnclosedElements());
    }

    private static boolean isSeen(Element element, boolean beside) {
        Set<Modifier> modifiers = element.getModifiers();
        return modifiers.contains(Modifier.PUBLIC) || beside && !modifiers.contains(Modifier.PRIVATE);
    }
}
