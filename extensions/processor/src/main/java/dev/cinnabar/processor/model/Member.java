package dev.cinnabar.processor.model;

import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** A line of a class {@code Mapped}. */
public sealed interface Member permits ColumnMember, RelationMember {
    VariableElement field();

    /** Whether it may be null in Java. */
    boolean nullable();

    /** The mixin that it comes from; null for the entity itself. */
    @Nullable
    MixinModel mixin();

    default String name() {
        return field().getSimpleName().toString();
    }

    /** For messages. */
    default String label() {
        return Words.label(field());
    }

    default TypeMirror type() {
        return field().asType();
    }

    default String constant() {
        return Words.constant(name());
    }

    /** The constant that holds its place among the attributes. */
    default String slot() {
        return constant() + "$";
    }

    default String getter() {
        return (type().getKind() == TypeKind.BOOLEAN ? "is" : "get") + Words.capital(name());
    }

    default String setter() {
        return "set" + Words.capital(name());
    }
}
