package dev.cinnabar.processor.write;

import dev.cinnabar.processor.model.Member;
import dev.cinnabar.processor.model.RelationMember;
import javax.lang.model.type.TypeKind;

/** Writes the fields, their getters, and the setters of all but lists. */
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
            getter(member, source);
            if (member instanceof RelationMember relation && relation.target() != null) {
                relationSetter(relation, source);
            } else {
                setter(member, source);
            }
        }
    }

    private void getter(Member member, SourceText source) {
        source.blank()
                .line("public " + names.nullableType(member) + " " + member.getter() + "() {")
                .line("if (!isLoaded$(" + member.slot() + ")) {")
                .line("load$(" + member.slot() + ");")
                .lines("}", "return " + member.name() + ";", "}");
    }

    private void setter(Member member, SourceText source) {
        String name = member.name();
        source.blank()
                .line("public void " + member.setter() + "(" + names.nullableType(member) + " " + name + ") {")
                .line("if (!isLoaded$(" + member.slot() + ") || " + differs(member) + ") {")
                .line("change$(" + member.slot() + ", this." + name + ", " + name + ");")
                .lines("this." + name + " = " + name + ";", "}", "}");
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

    /** A list is changed itself, and has no setter; nor has what is only read. */
    private void relationSetter(RelationMember relation, SourceText source) {
        if (relation.many() || relation.said().flag("viewOnly")) {
            return;
        }
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
