package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.orm.SecondaryTable;
import java.util.LinkedHashMap;
import java.util.Map;

/** Two objects that belong together by a row of a table between. Immutable. */
record Pair(Tracked near, Tracked far) {
    /** The row: the keys of both by the names of its columns. */
    Map<String, Object> row(SecondaryTable table) {
        Map<String, Object> row = new LinkedHashMap<>();
        Parameters.putKey(row, "", table.near(), near);
        Parameters.putKey(row, "", table.far(), far);
        return row;
    }
}
