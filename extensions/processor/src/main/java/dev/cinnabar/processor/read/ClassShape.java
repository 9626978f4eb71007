package dev.cinnabar.processor.read;

import dev.cinnabar.processor.model.Problems;
import dev.cinnabar.processor.model.Said;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** What a class must be like for a model to be generated for it. The first thing that is not so is said, and no more. */
final class ClassShape {
    private ClassShape() {}

    static boolean check(TypeElement type, Said said, Problems problems) {
        String name = type.getSimpleName().toString();
        String wrong = wrongKind(type);
        if (wrong != null) {
            problems.add(
                    type,
                    name + " is " + wrong + ", and an entity must be a class that can be made.",
                    "make it a top-level or static nested class that is neither private nor generic");
        } else if (!Parents.check(type, said, problems)) {
            return false;
        } else if (!extendsModel(type)) {
            problems.add(
                    type,
                    name + " does not extend the model that is generated for it.",
                    "write: class " + name + " extends " + name + "Model");
        } else if (!type.getModifiers().contains(Modifier.ABSTRACT) && !canBeMade(type)) {
            problems.add(
                    type,
                    name + " has no constructor without arguments that the model can call.",
                    "add one, which need not be public: protected " + name + "() {}");
        } else {
            return true;
        }
        return false;
    }

    private static @Nullable String wrongKind(TypeElement type) {
        Set<Modifier> modifiers = type.getModifiers();
        if (type.getKind() != ElementKind.CLASS) {
            String kind = type.getKind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return (kind.matches("[aeiou].*") ? "an " : "a ") + kind;
        } else if (modifiers.contains(Modifier.PRIVATE)) {
            return "private";
        } else if (type.getNestingKind().isNested() && !modifiers.contains(Modifier.STATIC)) {
            return "an inner class";
        }
        return type.getTypeParameters().isEmpty() ? null : "generic";
    }

    /** By the simple name of the superclass, which need not be there yet. */
    static boolean extendsModel(TypeElement type) {
        TypeMirror above = type.getSuperclass();
        return above instanceof DeclaredType declared
                && declared.asElement().getSimpleName().contentEquals(type.getSimpleName() + "Model");
    }

    /** Whether a model may be written, even if it cannot work: fewer mistakes follow from it than from none. */
    static boolean isWritable(TypeElement type) {
        return extendsModel(type) && !isPrivate(type);
    }

    /** Whether generated code of the same package can call a constructor without arguments. */
    static boolean canBeMade(TypeElement type) {
        List<ExecutableElement> constructors = ElementFilter.constructorsIn(type.getEnclosedElements());
        return constructors.isEmpty()
                || constructors.stream().anyMatch(made -> made.getParameters().isEmpty() && !isPrivate(made));
    }

    private static boolean isPrivate(Element element) {
        return element.getModifiers().contains(Modifier.PRIVATE);
    }

    /** Whether defaults can be read from a class {@code Mapped}. */
    static boolean checkMapped(TypeElement mapped, Problems problems) {
        Set<Modifier> modifiers = mapped.getModifiers();
        boolean fine = mapped.getKind() == ElementKind.CLASS
                && modifiers.contains(Modifier.STATIC)
                && !modifiers.contains(Modifier.ABSTRACT)
                && !isPrivate(mapped)
                && canBeMade(mapped);
        if (!fine) {
            problems.add(
                    mapped,
                    "The class Mapped cannot be made by the model, which reads the defaults from it.",
                    "declare it so: static class Mapped { … }, with no constructor");
        }
        return fine;
    }
}
