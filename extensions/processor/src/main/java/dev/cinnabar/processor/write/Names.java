package dev.cinnabar.processor.write;

import dev.cinnabar.processor.model.ColumnMember;
import dev.cinnabar.processor.model.Embedding;
import dev.cinnabar.processor.model.EntityModel;
import dev.cinnabar.processor.model.Member;
import dev.cinnabar.processor.model.RelationMember;
import java.util.Objects;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;

/** The names that the writers of one model share. */
record Names(EntityModel model, Imports imports) {
    /** The entity's class as source. */
    String entity() {
        return imports.of(model.element());
    }

    /** The class of the entity that it is a kind of, as source. */
    String parent() {
        return imports.of(Objects.requireNonNull(model.parent()).element());
    }

    /** The model of the entity that it is a kind of, as source. */
    String parentModel() {
        EntityModel parent = Objects.requireNonNull(model.parent());
        String prefix = parent.packageName().isEmpty() ? "" : parent.packageName() + ".";
        return imports.of(prefix + parent.modelName());
    }

    /** A type of the mapper's room. */
    String orm(String simple) {
        return imports.of("dev.cinnabar.orm." + simple);
    }

    String schema(String simple) {
        return imports.of("dev.cinnabar.schema." + simple);
    }

    String types() {
        return imports.of("dev.cinnabar.type.Types");
    }

    String objects() {
        return imports.of("java.util.Objects");
    }

    /** A field's type as it stands in Java. */
    String type(Member member) {
        return imports.of(member.type());
    }

    /** Whether the type has angle brackets, so that the compiler cannot check a cast to it. */
    static boolean hasArguments(Member member) {
        return member.type() instanceof DeclaredType type
                && !type.getTypeArguments().isEmpty();
    }

    /** The same, said to be nullable if it may be null. */
    String nullableType(Member member) {
        return member.nullable() ? annotated(member) : type(member);
    }

    /** The same, said to be nullable. */
    String annotated(Member member) {
        return annotated(type(member), imports);
    }

    /** In front of an array's brackets, where JSpecify wants it, and of the simple name, also where the package is said. */
    static String annotated(String type, Imports imports) {
        if (type.endsWith("[]")) {
            return type.substring(0, type.length() - 2) + " " + imports.nullable() + " []";
        }
        int bracket = type.indexOf('<');
        int dot = type.lastIndexOf('.', bracket < 0 ? type.length() : bracket);
        return type.substring(0, dot + 1) + imports.nullable() + " " + type.substring(dot + 1);
    }

    /** A column's type as it stands in angle brackets. */
    String boxed(ColumnMember column) {
        TypeMirror type = column.type();
        return type instanceof PrimitiveType ? box(type) : imports.of(type);
    }

    private static String box(TypeMirror type) {
        return switch (type.getKind()) {
            case BOOLEAN -> "Boolean";
            case BYTE -> "Byte";
            case SHORT -> "Short";
            case INT -> "Integer";
            case LONG -> "Long";
            case CHAR -> "Character";
            case FLOAT -> "Float";
            default -> "Double";
        };
    }

    /** The type of a column's constant: {@code NumberAttribute<User, Long>}. */
    String attribute(ColumnMember column) {
        String values = column.sqlType().kind().namesValues() ? ", " + boxed(column) : "";
        return orm(column.sqlType().kind().type()) + "<" + entity() + values + ">";
    }

    /** The record of a field that is several columns. */
    String record(Embedding embedding) {
        return imports.of(embedding.type());
    }

    /** The type of its constant: {@code Composite<User, Address>}. */
    String composite(Embedding embedding) {
        return orm("Composite") + "<" + entity() + ", " + record(embedding) + ">";
    }

    /** The type of a relationship's constant: {@code ToOne<Post, User>}. */
    String relation(RelationMember relation) {
        return orm(relation.many() ? "ToMany" : "ToOne") + "<" + entity() + ", " + target(relation) + ">";
    }

    String target(RelationMember relation) {
        return imports.of(Objects.requireNonNull(relation.target()));
    }
}
