package dev.cinnabar.engine.execute;

import dev.cinnabar.schema.TableDefinition;
import java.util.List;
import java.util.Map;

/** Rows by the names of columns: those of an entity may go by the names of its attributes. Stateless. */
final class NamedRows {
    private NamedRows() {}

    static List<? extends Map<String, ?>> byColumns(TableDefinition table, List<? extends Map<String, ?>> rows) {
        boolean named = table.byColumns(rows.get(0)).keySet().equals(rows.get(0).keySet());
        return named ? rows : rows.stream().map(table::byColumns).toList();
    }
}
