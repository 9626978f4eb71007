package dev.cinnabar.processor.model;

import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A line of a class {@code Mapped}. */
public sealed interface Member extends Named permits ColumnMember, RelationMember {
    /** Whether it may be null in Java. */
    boolean nullable();

    /** For messages. */
    default String label() {
        return Words.label(field());
    }

    default TypeMirror type() {
        return field().asType();
    }

    /** The constant that holds its place among the attributes. */
    default String slot() {
        return constant() + "$";
    }

    @Override
    default String getter() {
        return type().getKind() == TypeKind.BOOLEAN ? "is" + Words.capital(name()) : Named.super.getter();
    }
}
