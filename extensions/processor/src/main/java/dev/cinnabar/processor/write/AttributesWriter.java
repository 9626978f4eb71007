package dev.cinnabar.processor.write;

import dev.cinnabar.processor.model.ColumnMember;
import dev.cinnabar.processor.model.Member;
import dev.cinnabar.processor.model.RelationMember;

/** Writes the constants: the entity, its attributes and relationships, and their slots. */
final class AttributesWriter {
    private final Names names;
    private final ColumnWords columns;

    AttributesWriter(Names names) {
        this.names = names;
        this.columns = new ColumnWords(names);
    }

    void write(SourceText source) {
        entity(source);
        for (Member member : names.model().members()) {
            if (member instanceof ColumnMember column) {
                attribute(column, source);
            } else if (member instanceof RelationMember relation && relation.target() != null) {
                relation(relation, source);
            }
        }
        slots(source);
    }

    private void entity(SourceText source) {
        String type = names.orm("EntityType");
        source.broken(
                "public static final " + type + "<" + names.entity() + "> ENTITY =",
                type + ".define",
                names.entity() + ".class, " + table() + ", () -> new " + names.entity() + "()");
    }

    private String table() {
        String table = Literals.of(names.model().table());
        String schema = names.model().schema();
        return schema.isEmpty() ? table : "new " + names.schema("TableName") + "(" + Literals.of(schema) + ", " + table + ")";
    }

    private void attribute(ColumnMember column, SourceText source) {
        source.broken(
                "public static final " + names.attribute(column) + " " + column.constant() + " =",
                "ENTITY.attribute",
                Literals.of(column.name()) + ", " + columns.definition(column));
    }

    private void relation(RelationMember relation, SourceText source) {
        source.broken(
                "public static final " + names.relation(relation) + " " + relation.constant() + " =",
                "ENTITY." + (relation.many() ? "toMany" : "toOne"),
                Literals.of(relation.name()) + ", " + names.target(relation) + ".class, relation -> relation" + options(relation));
    }

    private String options(RelationMember relation) {
        String load = relation.load();
        return option("secondary", relation.secondary())
                + option("backPopulates", relation.backPopulates())
                + (relation.foreignKey().isEmpty() ? "" : ".foreignKey(" + Literals.all(relation.foreignKey()) + ")")
                + (load.isEmpty() ? "" : ".load(" + names.orm("LoadStrategy") + "." + load + ")");
    }

    private static String option(String name, String value) {
        return value.isEmpty() ? "" : "." + name + "(" + Literals.of(value) + ")";
    }

    private void slots(SourceText source) {
        source.blank();
        for (Member member : names.model().members()) {
            boolean lost = member instanceof RelationMember relation && relation.target() == null; // has been reported
            String slot = lost ? "-1" : member.constant() + ".slot()";
            source.line("private static final int " + member.slot() + " = " + slot + ";");
        }
    }
}
