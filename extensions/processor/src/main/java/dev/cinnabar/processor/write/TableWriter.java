package dev.cinnabar.processor.write;

import dev.cinnabar.processor.model.AttributeKind;
import dev.cinnabar.processor.model.ColumnMember;
import dev.cinnabar.processor.model.KeyReference;
import dev.cinnabar.processor.model.Member;
import dev.cinnabar.processor.model.Said;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the static block: foreign keys, constraints, and what else is said of the table as a whole. */
final class TableWriter {
    private final Names names;

    TableWriter(Names names) {
        this.names = names;
    }

    void write(List<KeyReference> keys, SourceText source) {
        source.blank().line("static {");
        keys.forEach(key -> source.line("ENTITY.references(" + names.imports().of(key.target()) + ".class, "
                + rules(key) + constants(key.columns().stream()) + ");"));
        elements().forEach(element -> source.line("ENTITY.with(" + element + ");"));
        marked(
                "deferred",
                names.model().columns().stream()
                        .filter(column -> column.marks().flag("deferred")
                                && column.marks().deferredGroup().isEmpty()),
                source);
        groups().forEach((group, constants) ->
                source.line("ENTITY.deferredGroup(" + Literals.of(group) + ", " + String.join(", ", constants) + ");"));
        marked(
                "version",
                names.model().columns().stream()
                        .filter(TableWriter::countsVersions)
                        .limit(1),
                source);
        if (names.model().said().flag("passiveDeletes")) {
            source.line("ENTITY.passiveDeletes();");
        }
        said("discriminator", source);
        said("discriminatorValue", source);
        source.line("ENTITY.sealed();").line("}");
    }

    private void said(String what, SourceText source) {
        String text = names.model().said().text(what);
        if (!text.isEmpty()) {
            source.line("ENTITY." + what + "(" + Literals.of(text) + ");");
        }
    }

    /** The constants of deferred columns by the names of their groups. */
    private Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (ColumnMember column : names.model().columns()) {
            String group = column.marks().deferredGroup();
            if (!group.isEmpty()) {
                groups.computeIfAbsent(group, any -> new ArrayList<>()).add(column.constant());
            }
        }
        return groups;
    }

    /** What the key does when its target changes; as its first column says. */
    private String rules(KeyReference key) {
        Said said = key.columns().get(0).marks().foreignKey().orElseThrow();
        String rules = rule("deleting", "ReferentialAction", said, "onDelete")
                + rule("updating", "ReferentialAction", said, "onUpdate")
                + rule("deferred", "Deferral", said, "deferral");
        return rules.isEmpty() ? "" : names.schema("ForeignKeyRules") + ".NONE" + rules + ", ";
    }

    private String rule(String call, String type, Said said, String member) {
        String constant = said.constant(member);
        return constant.isEmpty() ? "" : "." + call + "(" + names.schema(type) + "." + constant + ")";
    }

    private static boolean countsVersions(ColumnMember column) {
        return column.marks().version() && column.sqlType().kind() == AttributeKind.NUMBER;
    }

    private static String constants(Stream<ColumnMember> columns) {
        return columns.map(Member::constant).collect(Collectors.joining(", "));
    }

    private static void marked(String call, Stream<ColumnMember> columns, SourceText source) {
        String constants = constants(columns);
        if (!constants.isEmpty()) {
            source.line("ENTITY." + call + "(" + constants + ");");
        }
    }

    private List<String> elements() {
        Said said = names.model().said();
        List<String> elements = new ArrayList<>();
        said.inner("uniques").forEach(unique -> elements.add(unique(unique)));
        said.inner("indexes").forEach(index -> elements.add(index(index)));
        said.inner("checks").forEach(check -> elements.add(check(check)));
        if (!said.text("comment").isEmpty()) {
            elements.add(names.schema("TableComment") + ".comment(" + Literals.of(said.text("comment")) + ")");
        }
        String earlier = names.model().earlierTable();
        if (!earlier.isEmpty()) {
            elements.add(names.schema("RenamedFrom") + ".renamedFrom(" + Literals.of(earlier) + ")");
        }
        return elements;
    }

    private String unique(Said unique) {
        String name = unique.text("name");
        return names.schema("UniqueConstraint") + ".unique(" + Literals.all(unique.texts("columns")) + ")"
                + (name.isEmpty() ? "" : ".named(" + Literals.of(name) + ")");
    }

    private String index(Said index) {
        String name = index.text("name");
        String columns = Literals.all(index.texts("columns"));
        return names.schema("Index") + (name.isEmpty() ? ".indexOn(" : ".index(" + Literals.of(name) + ", ") + columns
                + ")" + (index.flag("unique") ? ".unique()" : "");
    }

    private String check(Said check) {
        return names.schema("CheckConstraint") + ".check(" + Literals.of(check.text("name")) + ", "
                + Literals.of(check.text("sql")) + ")";
    }
}
