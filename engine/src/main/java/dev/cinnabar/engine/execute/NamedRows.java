package dev.cinnabar.engine.execute;

import dev.cinnabar.schema.TableDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows by the names of columns: those of an entity may go by the names of its attributes. Stateless. */
final class NamedRows {
    private NamedRows() {}

    static List<? extends Map<String, ?>> byColumns(TableDefinition table, List<? extends Map<String, ?>> rows) {
        boolean named = rows.get(0).keySet().stream()
                .allMatch(name -> column(table, name).equals(name));
        return named ? rows : rows.stream().map(row -> byColumns(table, row)).toList();
    }

    private static Map<String, ?> byColumns(TableDefinition table, Map<String, ?> row) {
        Map<String, Object> renamed = new LinkedHashMap<>();
        row.forEach((name, value) -> renamed.put(column(table, name), value));
        return renamed;
    }

    /** What nobody knows keeps its name, and is refused where it is used. */
    private static String column(TableDefinition table, String name) {
        return table.findColumn(name).map(column -> column.name()).orElse(name);
    }
}
