package dev.cinnabar.cli.models;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What becomes of each table. Immutable once it is made.
 *
 * @param classes those that become a class
 * @param links those that become a relationship
 * @param plain those that stay tables, each with the reason, a sentence without its end
 * @param words the enums of columns
 */
record Plan(List<Mapped> classes, List<LinkTables.Link> links, Map<TableDefinition, String> plain, WordTypes words) {
    static Plan of(MetaData tables, Origin origin) {
        List<TableDefinition> sorted = tables.tables().stream()
                .filter(table -> !table.isTemporary())
                .sorted(Comparator.comparing(table -> TableName.of(table).toString()))
                .toList();
        ClassNames names = new ClassNames();
        WordTypes words = new WordTypes(origin.dialect().name(), names);
        TypeWords types = new TypeWords(new Imports(), origin.dialect(), words);
        Map<TableName, Mapped> mapped = new LinkedHashMap<>();
        Map<TableDefinition, String> plain = new LinkedHashMap<>();
        for (TableDefinition table : sorted) {
            String why = why(table, types);
            if (why.isEmpty()) {
                mapped.put(TableName.of(table), new Mapped(table, names.free(className(table))));
            } else {
                plain.put(table, why);
            }
        }
        tables.enums().forEach(words::add);
        mapped.values().forEach(each -> words.add(each.table(), each.className()));
        plain.keySet().forEach(table -> words.add(table, className(table)));
        List<LinkTables.Link> links = new LinkTables(mapped, origin).find();
        links.forEach(link -> mapped.remove(TableName.of(link.table())));
        Keys keys = new Keys(mapped, types);
        mapped.values().forEach(keys::decide);
        List<Mapped> classes = new ArrayList<>(mapped.values());
        new Relations().add(classes, links);
        return new Plan(classes, links, plain, words);
    }

    private static String className(TableDefinition table) {
        return JavaNames.type(Grammar.singular(table.name()));
    }

    /** Why no class can be made of it; empty if one can. */
    private static String why(TableDefinition table, TypeWords types) {
        Set<String> columns = new HashSet<>();
        for (ColumnDefinition<?> column : table.columns()) {
            if (!columns.add(column.name().toLowerCase(Locale.ROOT))) {
                return "two of its columns differ in letter case alone";
            }
        }
        for (String column : table.primaryKey().columns()) {
            SaidType type = types.of(table, table.column(column));
            if (type.listed() || type.java().equals("byte[]")) {
                return "the values of its primary key are arrays, which have no equality in Java";
            }
        }
        return table.primaryKey().isEmpty() ? "it has no primary key" : "";
    }
}
