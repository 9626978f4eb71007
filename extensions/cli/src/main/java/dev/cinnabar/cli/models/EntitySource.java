package dev.cinnabar.cli.models;

import dev.cinnabar.cli.models.Code.Named;
import dev.cinnabar.cli.models.Code.Several;
import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the class of a table. Used once, by one thread. */
final class EntitySource {
    private final Imports imports = new Imports();
    private final Mapped mapped;
    private final Origin origin;
    private final TypeWords types;
    private final CoreWords core;
    private final TableRules rules;
    private final Map<String, String> lists = new LinkedHashMap<>();

    EntitySource(Mapped mapped, Plan plan, Origin origin) {
        this.mapped = mapped;
        this.origin = origin;
        this.types = new TypeWords(imports, origin.dialect(), plan.words());
        this.core = new CoreWords(imports, types);
        this.rules = new TableRules(mapped.table(), origin);
    }

    SourceFile write(String inPackage) {
        List<ColumnFit> fits =
                mapped.columns().stream().<ColumnFit>map(this::fit).toList();
        fits.stream()
                .filter(fit -> fit.type().listed())
                .forEach(fit -> lists.put(fit.column().name(), listName(fit.column())));
        List<Code> elements = elements(fits);
        String members = fields(fits) + listTypes(fits) + elementsClass(elements);
        String head = Layout.of(0, "", entity(!elements.isEmpty()), "") + "\n";
        String name = mapped.className();
        String body =
                "/** A row of the table {@code " + Literals.remark(mapped.name().toString()) + "}. */\n"
                        + head
                        + Layout.parted(0, "public final class " + name, "extends " + name + "Model {") + "\n\n"
                        + members + "}\n";
        return SourceFile.of(inPackage, name, imports.file(inPackage, body));
    }

    private ColumnFit fit(ColumnDefinition<?> column) {
        return new ColumnFit(mapped, column, types.of(mapped.table(), column));
    }

    /** Nothing that the class names has a name that begins so. */
    private String listName(ColumnDefinition<?> column) {
        return "ListOf_" + mapped.field(column.name());
    }

    private String fields(List<ColumnFit> fits) {
        FieldLines lines = new FieldLines(imports, mapped, rules, lists);
        List<String> fields = new ArrayList<>();
        fits.forEach(fit -> fields.add(lines.column(fit)));
        mapped.ends().forEach(end -> fields.add(lines.end(end)));
        return "    static class Mapped {\n" + String.join("\n", fields) + "    }\n";
    }

    private String listTypes(List<ColumnFit> fits) {
        StringBuilder text = new StringBuilder();
        for (ColumnFit fit : fits) {
            String name = lists.get(fit.column().name());
            if (name != null) {
                text.append('\n').append(listType(name, fit.type()));
            }
        }
        return text.toString();
    }

    private String listType(String name, SaidType type) {
        String dialects = imports.type("dev.cinnabar.type.DialectInfo");
        String stored = Layout.of(12, "return ", type.code(), ";");
        return """
                /** An array of the database. */
                static final class %1$s extends %2$s<%3$s, %3$s> {
                    @Override
                    public %4$s<%3$s> storedAs() {
            %5$s
                    }

                    @Override
                    public %3$s toDatabase(%3$s value, %6$s dialect) {
                        return value;
                    }

                    @Override
                    public %3$s fromDatabase(%3$s value, %6$s dialect) {
                        return value;
                    }
                }
            """.formatted(
                        name,
                        imports.type("dev.cinnabar.type.TypeDecorator"),
                        type.java(),
                        imports.type("dev.cinnabar.type.SqlType"),
                        stored,
                        dialects);
    }

    // what stands in front of the class

    private Code entity(boolean withElements) {
        TableDefinition table = mapped.table();
        List<Code> said = new ArrayList<>(List.of(new Named("table", Code.text(table.name()))));
        if (!table.schema().isEmpty()) {
            said.add(new Named("schema", Code.text(table.schema())));
        }
        several("uniques", rules.uniques().stream().map(this::unique).toList(), said);
        several("indexes", rules.indexes().stream().map(this::index).toList(), said);
        several("checks", table.checks().stream().map(this::check).toList(), said);
        if (!table.comment().isEmpty()) {
            said.add(new Named("comment", Code.text(table.comment())));
        }
        if (withElements) {
            said.add(new Named("elements", Code.word(mapped.className() + ".Elements.class")));
        }
        return Code.call("@" + imports.orm("Entity"), said);
    }

    private static void several(String name, List<Code> values, List<Code> said) {
        if (!values.isEmpty()) {
            said.add(new Named(name, Several.of(values)));
        }
    }

    private Code unique(UniqueConstraint unique) {
        List<Code> said = named(unique.name());
        said.add(columns(unique.columns()));
        return Code.call("@" + imports.orm("Unique"), said);
    }

    private Code index(Index index) {
        List<Code> said = named(index.name());
        said.add(columns(index.columns()));
        if (index.isUnique()) {
            said.add(new Named("unique", Code.word("true")));
        }
        return Code.call("@" + imports.orm("Index"), said);
    }

    private Code check(CheckConstraint check) {
        List<Code> said = named(check.name());
        said.add(new Named("sql", Code.text(CoreWords.sql(check.condition()))));
        return Code.call("@" + imports.orm("Check"), said);
    }

    private static List<Code> named(String name) {
        return new ArrayList<>(name.isEmpty() ? List.of() : List.of(new Named("name", Code.text(name))));
    }

    private static Code columns(List<String> columns) {
        return new Named("columns", Several.of(columns.stream().map(Code::text).toList()));
    }

    // what annotations have no word for

    private List<Code> elements(List<ColumnFit> fits) {
        List<Code> elements = new ArrayList<>();
        fits.stream().filter(fit -> !fit.isWhole()).forEach(fit -> elements.add(flagged(fit.column())));
        mapped.loose().forEach(loose -> elements.add(core.foreignKey(loose.key())));
        rules.otherUniques().forEach(rule -> elements.add(core.unique(rule)));
        mapped.table().exclusions().forEach(rule -> elements.add(core.exclusion(rule)));
        rules.otherIndexes().forEach(rule -> elements.add(core.indexes().of(rule)));
        origin.options(mapped.table()).forEach(option -> elements.add(core.option(option)));
        return elements;
    }

    /** With what its field says of it too. */
    private Code flagged(ColumnDefinition<?> column) {
        Code code = core.column(mapped.table(), column);
        code = rules.isUnique(column.name()) ? code.dot("unique") : code;
        return rules.isIndexed(column.name()) ? code.dot("index") : code;
    }

    private String elementsClass(List<Code> elements) {
        if (elements.isEmpty()) {
            return "";
        }
        String list = imports.type("java.util.List");
        return """

                /** What annotations have no word for. */
                static final class Elements implements %s {
                    @Override
                    public %s<%s> elements() {
            %s
                    }
                }
            """.formatted(
                        imports.orm("TableElements"),
                        list,
                        imports.schema("TableElement"),
                        Layout.of(12, "return ", Code.call(list + ".of", elements), ";"));
    }
}
