package dev.cinnabar.cli.models;

import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the tables that no class can stand for: the class {@code Tables}, with a constant for each. Used once, by one thread. */
final class TablesSource {
    private final Imports imports = new Imports();
    private final Set<String> constants = new HashSet<>();
    private final Plan plan;
    private final Origin origin;
    private final CoreWords core;

    TablesSource(Plan plan, Origin origin) {
        this.plan = plan;
        this.origin = origin;
        this.core = new CoreWords(imports, new TypeWords(imports, origin.dialect(), plan.words()));
    }

    SourceFile write(String inPackage) {
        StringBuilder body = new StringBuilder();
        plan.plain().forEach((table, why) -> body.append(constant(table, why)));
        String text = "/** The tables that have no class of their own. */\n"
                + "public final class Tables {\n"
                + body
                + "    private Tables() {}\n}\n";
        return SourceFile.of(inPackage, "Tables", imports.file(inPackage, text));
    }

    private String constant(TableDefinition table, String why) {
        String name = free(JavaNames.constant(table.name()));
        String before = "public static final " + imports.type("dev.cinnabar.sql.Table") + " " + name;
        return "    /** The table {@code " + Literals.remark(TableName.of(table).toString())
                + "}; it has no class since " + why + ". */\n" + Layout.constant(4, before, code(table)) + "\n\n";
    }

    private String free(String wanted) {
        String name = wanted;
        for (int again = 2; !constants.add(name); again++) {
            name = wanted + "_" + again;
        }
        return name;
    }

    private Code code(TableDefinition table) {
        String method = imports.method("dev.cinnabar.sql.Sql", "table");
        List<Code> elements = elements(table);
        if (table.schema().isEmpty()) {
            elements.add(0, Code.text(table.name()));
            return Code.call(method, elements);
        }
        return Code.call(
                method,
                Code.call(
                        imports.schema("TableDefinition") + ".of",
                        core.schemaName(TableName.of(table)),
                        Code.call(imports.type("java.util.List") + ".of", elements)));
    }

    private List<Code> elements(TableDefinition table) {
        List<Code> elements = new ArrayList<>();
        List<String> key = table.primaryKey().columns();
        for (ColumnDefinition<?> column : table.columns()) {
            elements.add(core.column(table, column));
        }
        if (key.size() > 1 && !key.equals(inOrder(table))) {
            elements.add(core.primaryKey(table));
        }
        table.uniques().forEach(rule -> elements.add(core.unique(rule)));
        table.foreignKeys().forEach(rule -> elements.add(core.foreignKey(rule)));
        for (CheckConstraint check : table.checks()) {
            elements.add(core.check(check));
        }
        table.exclusions().forEach(rule -> elements.add(core.exclusion(rule)));
        table.indexes().forEach(rule -> elements.add(core.indexes().of(rule)));
        if (!table.comment().isEmpty()) {
            elements.add(core.comment(table.comment()));
        }
        origin.options(table).forEach(option -> elements.add(core.option(option)));
        return elements;
    }

    private static List<String> inOrder(TableDefinition table) {
        return table.columns().stream()
                .filter(ColumnDefinition::isPrimaryKey)
                .<String>map(ColumnDefinition::name)
                .toList();
    }

    /** The reasons by the names of the tables. */
    static List<String> reasons(Map<TableDefinition, String> plain) {
        return plain.entrySet().stream()
                .map(each -> TableName.of(each.getKey()) + " becomes no class: " + each.getValue())
                .toList();
    }
}
