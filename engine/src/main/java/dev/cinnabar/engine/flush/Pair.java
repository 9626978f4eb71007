package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.orm.SecondaryTable;
import dev.cinnabar.sql.TableColumn;
import java.util.ArrayList;
import java.util.List;

/** Two objects that belong together by a row of a table between. Immutable. */
record Pair(Tracked near, Tracked far) {
    /** The rows: the keys of both by the names of the columns. */
    static List<NamedValues> rows(SecondaryTable table, List<Pair> pairs) {
        List<TableColumn<?>> columns = new ArrayList<>(table.near());
        columns.addAll(table.far());
        NamedValues.Names names = Parameters.names(columns);
        List<NamedValues> rows = new ArrayList<>(pairs.size());
        for (Pair pair : pairs) {
            Object[] keys = new Object[names.size()];
            put(keys, 0, pair.near);
            put(keys, table.near().size(), pair.far);
            rows.add(names.row(keys));
        }
        return rows;
    }

    private static void put(Object[] keys, int at, Tracked end) {
        List<?> parts = end.keyParts();
        for (int i = 0; i < parts.size(); i++) {
            keys[at + i] = parts.get(i);
        }
    }
}
