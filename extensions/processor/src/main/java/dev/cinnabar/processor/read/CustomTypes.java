package dev.cinnabar.processor.read;

import dev.cinnabar.processor.model.AttributeKind;
import dev.cinnabar.processor.model.ColumnType;
import dev.cinnabar.processor.model.Problems;
import dev.cinnabar.processor.model.Said;
import dev.cinnabar.processor.model.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads {@code @Type}: a class of the program's own that says how values are stored. */
final class CustomTypes {
    private static final String ROOM = "dev.cinnabar.type.";

    private final Compilation compilation;

    CustomTypes(Compilation compilation) {
        this.compilation = compilation;
    }

    ColumnType of(VariableElement field, Said said, Problems problems) {
        TypeElement type = said.type("value");
        if (type == null || type.asType().getKind() == TypeKind.ERROR) {
            return new ColumnType.Unknown(); // the compiler reports it by itself
        } else if (!canBeMade(type, field)) {
            problems.add(
                    said.place("value"),
                    type.getSimpleName()
                            + " cannot be made by the model: it has no public constructor without arguments.",
                    "give it one, and make the class public, static if it is nested, and not abstract");
            return new ColumnType.Unknown();
        }
        return carries(type, field.asType())
                ? new ColumnType.Custom(type, kind(type))
                : mismatch(field, said, type, problems);
    }

    private static ColumnType mismatch(VariableElement field, Said said, TypeElement type, Problems problems) {
        problems.add(
                said.place("value"),
                type.getSimpleName() + " carries other values than those of " + Words.label(field) + ".",
                "give the field the Java type that " + type.getSimpleName() + " names first: TypeDecorator<that, …>");
        return new ColumnType.Unknown();
    }

    /** Whether generated code in the package of the user can make one. */
    boolean canBeMade(TypeElement type, Element user) {
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

    private AttributeKind kind(TypeElement type) {
        if (isBelow(type, "TextType")) {
            return AttributeKind.TEXT;
        } else if (isBelow(type, "NumberType")) {
            return AttributeKind.NUMBER;
        }
        return isBelow(type, "BooleanType") ? AttributeKind.BOOLEAN : AttributeKind.OTHER;
    }

    private boolean isBelow(TypeElement type, String above) {
        TypeElement other = compilation.elements().getTypeElement(ROOM + above);
        return other != null
                && compilation
                        .types()
                        .isSubtype(type.asType(), compilation.types().erasure(other.asType()));
    }

    /** Whether the type's values are of the field's class; what stands in angle brackets is left to the compiler. */
    private boolean carries(TypeElement type, TypeMirror field) {
        return value(type.asType())
                .map(value -> value.getKind() == TypeKind.ERROR
                        || field.getKind() == TypeKind.ERROR
                        || compilation.nameOf(value).equals(compilation.nameOf(field)))
                .orElse(true);
    }

    /** What stands for J in SqlType&lt;J&gt;. */
    private Optional<? extends TypeMirror> value(TypeMirror type) {
        if (type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(ROOM + "SqlType")) {
            return declared.getTypeArguments().stream().findFirst();
        }
        return compilation.types().directSupertypes(type).stream()
                .flatMap(above -> value(above).stream())
                .findFirst();
    }
}
