package dev.cinnabar.processor.write;

import dev.cinnabar.processor.model.ColumnMember;
import dev.cinnabar.processor.model.Embedding;
import dev.cinnabar.processor.model.EntityModel;
import dev.cinnabar.processor.model.Held;
import dev.cinnabar.processor.model.Member;
import dev.cinnabar.processor.model.RelationMember;
import dev.cinnabar.processor.model.Said;
import dev.cinnabar.processor.write.SourceText.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

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
        names.model()
                .inheritedColumns()
                .forEach(column -> inherited(names.attribute(column), column.constant(), source));
        names.model()
                .inheritedEmbeddings()
                .forEach(embedding -> inherited(names.composite(embedding), embedding.constant(), source));
        if (names.model().isConcrete()) {
            names.model().inheritedRelations().stream()
                    .filter(relation -> relation.target() != null)
                    .forEach(relation -> inherited(names.relation(relation), relation.constant(), source));
        }
        for (Member member : names.model().members()) {
            if (member instanceof ColumnMember column) {
                attribute(column, source);
            } else if (member instanceof RelationMember relation && relation.target() != null) {
                relation(relation, source);
            }
        }
        names.model().embeddings().forEach(embedding -> composite(embedding, source));
        slots(source);
    }

    private void entity(SourceText source) {
        String type = names.orm("EntityType");
        boolean under = names.model().parent() != null;
        List<String> arguments = new ArrayList<>(under ? List.of(names.parent() + ".ENTITY") : List.of());
        arguments.add(names.entity() + ".class");
        arguments.addAll(names.model().isWithin() ? List.of(make(type)) : List.of(table(), make(type)));
        source.broken(
                "public static final " + type + "<" + names.entity() + "> ENTITY =",
                new Call(type + "." + defining(names.model()) + "(", arguments, elements()));
    }

    /** What is said of the table in Java; nothing where a mistake was found, so that no other follows from it. */
    private List<String> elements() {
        TypeElement said = names.model().said().type("elements");
        return said == null || !names.model().problems().isEmpty()
                ? List.of()
                : List.of(").elements(new " + names.imports().of(said) + "()");
    }

    private static String defining(EntityModel model) {
        if (model.parent() == null) {
            return "define";
        } else if (model.isConcrete()) {
            return "defineConcrete";
        }
        return model.isWithin() ? "defineWithin" : "defineUnder";
    }

    private String make(String type) {
        return names.model().isAbstract() ? type + ".ofSubclasses()" : "() -> new " + names.entity() + "()";
    }

    private void inherited(String type, String constant, SourceText source) {
        source.broken(
                "public static final " + type + " " + constant + " =",
                new Call("ENTITY.inherited(", List.of(names.parent() + "." + constant), List.of()));
    }

    private void composite(Embedding embedding, SourceText source) {
        List<ColumnMember> parts = embedding.of(names.model());
        List<String> values = new ArrayList<>();
        List<String> arguments = new ArrayList<>(List.of(Literals.of(embedding.name()), ""));
        for (ColumnMember part : parts) {
            values.add("(" + names.type(part) + ") value[" + values.size() + "]");
            arguments.add(names.orm("Composite") + ".part(" + part.constant() + ", " + names.record(embedding) + "::"
                    + Objects.requireNonNull(part.part()).component() + ")");
        }
        if (parts.stream().anyMatch(Names::hasArguments)) {
            source.line("@SuppressWarnings(\"unchecked\")");
        }
        arguments.set(1, "value -> new " + names.record(embedding) + "(" + String.join(", ", values) + ")");
        source.broken(
                "public static final " + names.composite(embedding) + " " + embedding.constant() + " =",
                new Call("ENTITY.composite(", arguments, List.of()));
    }

    private String table() {
        String table = Literals.of(names.model().table());
        String schema = names.model().schema();
        return schema.isEmpty()
                ? table
                : "new " + names.schema("TableName") + "(" + Literals.of(schema) + ", " + table + ")";
    }

    private void attribute(ColumnMember column, SourceText source) {
        source.broken(
                "public static final " + names.attribute(column) + " " + column.constant() + " =",
                new Call(
                        "ENTITY.attribute(",
                        List.of(Literals.of(column.name()), columns.definition(column)),
                        ColumnWords.marks(column)));
    }

    private void relation(RelationMember relation, SourceText source) {
        source.broken(
                "public static final " + names.relation(relation) + " " + relation.constant() + " =",
                new Call(
                        "ENTITY." + (relation.many() ? "toMany(" : "toOne("),
                        List.of(
                                Literals.of(relation.name()),
                                names.target(relation) + ".class",
                                "relation -> relation"),
                        options(relation)));
    }

    private List<String> options(RelationMember relation) {
        Said said = relation.said();
        List<String> cascades = said.constants("cascade").stream()
                .map(constant -> names.orm("Cascade") + "." + constant)
                .toList();
        return Stream.of(
                        relation.rule() == null
                                ? ""
                                : ".join(new " + names.imports().of(relation.rule()) + "())",
                        texts("secondary", List.of(relation.secondary())),
                        texts("backPopulates", List.of(relation.backPopulates())),
                        texts("foreignKey", relation.foreignKey()),
                        relation.held() == Held.SET ? ".inSet()" : "",
                        relation.held() == Held.WRITE_ONLY ? ".writeOnly()" : "",
                        texts("key", List.of(relation.key())),
                        texts("position", List.of(relation.position())),
                        texts("orderBy", said.texts("orderBy")),
                        flag("singleParent", said),
                        flag("viewOnly", said),
                        said.says("cascade") ? ".cascade(" + String.join(", ", cascades) + ")" : "",
                        constant("passiveDeletes", "PassiveDeletes", said, "OFF"),
                        constant("load", "LoadStrategy", said, "DEFAULT"))
                .filter(option -> !option.isEmpty())
                .toList();
    }

    private static String flag(String option, Said said) {
        return said.flag(option) ? "." + option + "()" : "";
    }

    private static String texts(String option, List<String> values) {
        return String.join("", values).isEmpty() ? "" : "." + option + "(" + Literals.all(values) + ")";
    }

    private String constant(String option, String type, Said said, String usual) {
        String constant = said.constant(option);
        return constant.isEmpty() || constant.equals(usual)
                ? ""
                : "." + option + "(" + names.orm(type) + "." + constant + ")";
    }

    private void slots(SourceText source) {
        if (names.model().members().isEmpty()) {
            return;
        }
        source.blank();
        for (Member member : names.model().members()) {
            boolean lost = member instanceof RelationMember relation && relation.target() == null; // has been reported
            String slot = lost ? "-1" : member.constant() + ".slot()";
            source.line("private static final int " + member.slot() + " = " + slot + ";");
        }
    }
}
