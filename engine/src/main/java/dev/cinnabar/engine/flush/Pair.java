package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.orm.SecondaryTable;
import dev.cinnabar.sql.TableColumn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two objects that belong together by a row of a table between. Immutable. */
record Pair(Tracked near, Tracked far) {
    /** The row: the keys of both by the names of its columns. */
    Map<String, Object> row(SecondaryTable table) {
        Map<String, Object> row = new LinkedHashMap<>();
        put(row, table.near(), near);
        put(row, table.far(), far);
        return row;
    }

    private static void put(Map<String, Object> row, List<TableColumn<?>> columns, Tracked end) {
        List<?> key = end.mapping().parts(java.util.Objects.requireNonNull(end.key()));
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i).columnName(), key.get(i));
        }
    }
}
