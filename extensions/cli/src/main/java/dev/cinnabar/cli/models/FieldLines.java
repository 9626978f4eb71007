package dev.cinnabar.cli.models;

import dev.cinnabar.cli.models.Mapped.End;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Deferral;
import dev.cinnabar.schema.ForeignKeyRules;
import dev.cinnabar.schema.ReferentialAction;
import dev.cinnabar.schema.ServerValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the fields of one class {@code Mapped}. Confined to one thread. */
final class FieldLines {
    private static final int INDENT = 8;

    private final Imports imports;
    private final Mapped mapped;
    private final TableRules rules;
    private final Map<String, String> lists;

    /** @param lists the classes of the types of columns that hold lists, by column */
    FieldLines(Imports imports, Mapped mapped, TableRules rules, Map<String, String> lists) {
        this.imports = imports;
        this.mapped = mapped;
        this.rules = rules;
        this.lists = lists;
    }

    String column(ColumnFit fit) {
        ColumnDefinition<?> column = fit.column();
        String name = mapped.field(column.name());
        List<Code> annotations = new ArrayList<>();
        if (column.isPrimaryKey()) {
            annotations.add(annotation("Id", autoincrement(fit)));
        }
        List<Code> marks = marks(fit, name);
        if (!marks.isEmpty()) {
            annotations.add(annotation("Column", marks));
        }
        mapped.keyOf(column.name()).ifPresent(key -> annotations.add(foreignKey(key, column)));
        String list = lists.get(column.name());
        if (list != null) {
            annotations.add(annotation("Type", List.of(Code.word(list + ".class"))));
        }
        return remarks(column) + field(annotations, column.isNullable(), fit.java(), name);
    }

    private static List<Code> autoincrement(ColumnFit fit) {
        return fit.isFilledByProgram() ? List.of(named("autoincrement", "false")) : List.of();
    }

    private List<Code> marks(ColumnFit fit, String field) {
        ColumnDefinition<?> column = fit.column();
        List<Code> marks = new ArrayList<>();
        if (!JavaNames.snake(field).equals(column.name())) {
            marks.add(new Code.Named("name", Code.text(column.name())));
        }
        marks.addAll(fit.type().marks());
        if (rules.isUnique(column.name())) {
            marks.add(named("unique", "true"));
        }
        if (rules.isIndexed(column.name())) {
            marks.add(named("index", "true"));
        }
        if (column.serverValue() instanceof ServerValue.Default said) {
            marks.add(new Code.Named("serverDefault", Code.text(CoreWords.sql(said.expression()))));
        } else if (fit.isNow()) {
            marks.add(named("serverNow", "true"));
        }
        if (fit.isRenewed()) {
            marks.add(named("updateNow", "true"));
        }
        if (!column.comment().isEmpty()) {
            marks.add(new Code.Named("comment", Code.text(column.comment())));
        }
        return marks;
    }

    private static Code named(String name, String value) {
        return new Code.Named(name, Code.word(value));
    }

    private Code foreignKey(Mapped.Key key, ColumnDefinition<?> column) {
        Code target = Code.word(key.target().className() + ".class");
        List<Code> rules = key.key().columns().get(0).equals(column.name())
                ? rules(key.key().rules())
                : List.of();
        List<Code> all = new ArrayList<>(List.of(rules.isEmpty() ? target : new Code.Named("value", target)));
        all.addAll(rules);
        return annotation("ForeignKey", all);
    }

    private List<Code> rules(ForeignKeyRules rules) {
        List<Code> said = new ArrayList<>();
        action("onDelete", rules.onDelete(), said);
        action("onUpdate", rules.onUpdate(), said);
        if (rules.deferral() != Deferral.NONE) {
            said.add(named("deferral", imports.schema("Deferral") + "." + rules.deferral()));
        }
        return said;
    }

    private void action(String when, ReferentialAction action, List<Code> said) {
        if (action != ReferentialAction.NO_ACTION) {
            said.add(named(when, imports.schema("ReferentialAction") + "." + action));
        }
    }

    /** A relationship. */
    String end(End end) {
        List<Code> said = new ArrayList<>();
        if (!end.secondary().isEmpty()) {
            said.add(new Code.Named("secondary", Code.text(end.secondary())));
        }
        if (!end.foreignKey().isEmpty()) {
            said.add(new Code.Named(
                    "foreignKey",
                    Code.Several.of(end.foreignKey().stream().map(Code::text).toList())));
        }
        said.add(new Code.Named("backPopulates", Code.text(end.back())));
        String type = end.many() ? imports.type("java.util.List") + "<" + end.target() + ">" : end.target();
        return field(List.of(annotation("Relationship", said)), end.nullable(), type, end.name());
    }

    private Code annotation(String name, List<Code> values) {
        String annotation = "@" + imports.orm(name);
        return values.isEmpty() ? Code.word(annotation) : Code.call(annotation, values);
    }

    private String field(List<Code> annotations, boolean nullable, String type, String name) {
        StringBuilder lines = new StringBuilder();
        annotations.forEach(
                each -> lines.append(Layout.of(INDENT, "", each, "")).append('\n'));
        boolean array = type.endsWith("[]");
        String typed =
                nullable && array ? type.substring(0, type.length() - 2) + " " + imports.nullable() + " []" : type;
        if (nullable && !array) {
            lines.append(" ".repeat(INDENT)).append(imports.nullable()).append('\n');
        }
        return lines + Layout.parted(INDENT, typed, name + ";") + "\n";
    }

    /** Foreign keys that annotations cannot say stand in the elements; why, is said here. */
    private String remarks(ColumnDefinition<?> column) {
        StringBuilder lines = new StringBuilder();
        for (Mapped.Loose loose : mapped.loose()) {
            if (loose.key().columns().get(0).equals(column.name())) {
                lines.append(" ".repeat(INDENT)).append("// The foreign key to ");
                lines.append(Literals.remark(loose.key().target().toString()));
                lines.append(" stands in Elements:\n");
                lines.append(" ".repeat(INDENT))
                        .append("// ")
                        .append(loose.why())
                        .append(".\n");
            }
        }
        return lines.toString();
    }
}
