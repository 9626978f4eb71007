package dev.cinnabar.processor.read;

import dev.cinnabar.processor.model.AttributeKind;
import dev.cinnabar.processor.model.ColumnType;
import dev.cinnabar.processor.model.Problems;
import dev.cinnabar.processor.model.Said;
import dev.cinnabar.processor.model.Words;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads {@code @Type}: a class of the program's own that says how values are stored. */
final class CustomTypes {
    private static final String ROOM = "dev.cinnabar.type.";

    private final Compilation compilation;
    private final NamedClasses named;

    CustomTypes(Compilation compilation) {
        this.compilation = compilation;
        this.named = new NamedClasses(compilation);
    }

    ColumnType of(VariableElement field, Said said, Problems problems) {
        TypeElement type = said.type("value");
        if (type == null || type.asType().getKind() == TypeKind.ERROR) {
            return new ColumnType.Unknown(); // the compiler reports it by itself
        } else if (!named.check(type, said, "value", problems)) {
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

    /**
     * Whether the type's values, which are J in SqlType&lt;J&gt;, are of the field's class; what stands in angle brackets is left to the
     * compiler.
     */
    private boolean carries(TypeElement type, TypeMirror field) {
        return compilation
                .arguments(type.asType(), ROOM + "SqlType")
                .flatMap(arguments -> arguments.stream().findFirst())
                .map(value -> value.getKind() == TypeKind.ERROR
                        || field.getKind() == TypeKind.ERROR
                        || compilation.nameOf(value).equals(compilation.nameOf(field)))
                .orElse(true);
    }
}
