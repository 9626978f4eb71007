package dev.cinnabar.processor.write;

import dev.cinnabar.processor.model.ColumnMember;
import dev.cinnabar.processor.model.ColumnType;
import dev.cinnabar.processor.model.Embedding;
import dev.cinnabar.processor.model.Held;
import dev.cinnabar.processor.model.Member;
import dev.cinnabar.processor.model.RelationMember;
import javax.lang.model.type.TypeKind;

/** Writes the fields, their getters and their setters. */
final class AccessorWriter {
    private final Names names;

    AccessorWriter(Names names) {
        this.names = names;
    }

    void fields(SourceText source) {
        source.blank();
        for (Member member : names.model().members()) {
            boolean empty = member instanceof RelationMember relation && !relation.many();
            String type = empty ? names.annotated(member) : names.nullableType(member);
            source.line("private " + type + " " + member.name() + ";");
        }
    }

    void write(SourceText source) {
        for (Member member : names.model().members()) {
            if (member instanceof ColumnMember column && column.part() != null) {
                continue; // the whole has a getter and a setter
            }
            getter(member, source);
            if (member instanceof RelationMember relation && relation.target() != null) {
                relation(relation, source);
            } else {
                setter(member, source);
            }
        }
        names.model().embeddings().forEach(embedding -> embedding(embedding, source));
    }

    private void embedding(Embedding embedding, SourceText source) {
        String type = names.record(embedding);
        String nullable = embedding.nullable() ? Names.annotated(type, names.imports()) : type;
        String name = embedding.name();
        String self = "(" + names.entity() + ") this";
        source.blank()
                .line("public " + nullable + " " + embedding.getter() + "() {")
                .lines("return " + embedding.constant() + ".of(" + self + ");", "}");
        source.blank()
                .line("public void " + embedding.setter() + "(" + nullable + " " + name + ") {")
                .lines(embedding.constant() + ".set(" + self + ", " + name + ");", "}");
    }

    private void relation(RelationMember relation, SourceText source) {
        if (relation.held() == Held.WRITE_ONLY || relation.isViewOnly()) {
            return; // it has nothing that could be replaced
        } else if (relation.many()) {
            collectionSetter(relation, source);
        } else {
            relationSetter(relation, source);
        }
    }

    private void getter(Member member, SourceText source) {
        source.blank()
                .line("public " + names.nullableType(member) + " " + member.getter() + "() {")
                .line("if (!isLoaded$(" + member.slot() + ")) {")
                .line("load$(" + member.slot() + ");")
                .lines("}", "return " + handedOut(member) + ";", "}");
    }

    /** What a type of the program's own carries may change in place. */
    private static String handedOut(Member member) {
        return mayChange(member) ? "watched$(" + member.slot() + ", " + member.name() + ")" : member.name();
    }

    private static boolean mayChange(Member member) {
        return member instanceof ColumnMember column
                && (column.sqlType() instanceof ColumnType.Custom || column.sqlType() instanceof ColumnType.Provided)
                && !member.type().getKind().isPrimitive();
    }

    private void setter(Member member, SourceText source) {
        String name = member.name();
        source.blank()
                .line("public void " + member.setter() + "(" + names.nullableType(member) + " " + name + ") {")
                .line("if (!isLoaded$(" + member.slot() + ") || " + differs(member) + ") {")
                .line("change$(" + member.slot() + ", this." + name + ", " + name + ");")
                .line("this." + name + " = " + (mayChange(member) ? handedOut(member) : name) + ";")
                .lines("}", "}");
    }

    private String differs(Member member) {
        String name = member.name();
        TypeKind kind = member.type().getKind();
        if (kind == TypeKind.DOUBLE || kind == TypeKind.FLOAT) {
            return (kind == TypeKind.DOUBLE ? "Double" : "Float") + ".compare(this." + name + ", " + name + ") != 0";
        } else if (kind.isPrimitive()) {
            return "this." + name + " != " + name;
        }
        String equal = kind == TypeKind.ARRAY ? names.imports().of("java.util.Arrays") : names.objects();
        return "!" + equal + ".equals(this." + name + ", " + name + ")";
    }

    /** A collection stays the one that it is, and becomes equal to what it is given. */
    private void collectionSetter(RelationMember relation, SourceText source) {
        String name = relation.name();
        String given = names.imports().of("java.util.Collection") + "<? extends " + names.target(relation) + ">";
        source.blank()
                .line("public void " + relation.setter() + "(" + given + " " + name + ") {")
                .lines(relation.constant() + ".assign(this, " + name + ");", "}");
    }

    private void relationSetter(RelationMember relation, SourceText source) {
        String name = relation.name();
        String slot = relation.slot();
        String from = name.equals("from") ? "old" : "from";
        source.blank()
                .line("public void " + relation.setter() + "(" + names.annotated(relation) + " " + name + ") {")
                .line("if (!isLoaded$(" + slot + ") || this." + name + " != " + name + ") {")
                .line(names.type(relation) + " " + from + " = (" + names.type(relation) + ") held$(" + slot + ");")
                .line("change$(" + slot + ", this." + name + ", " + name + ");")
                .line("this." + name + " = " + name + ";")
                .line(relation.constant() + ".moved(this, " + from + ", " + name + ");")
                .lines("}", "}");
    }
}
