package dev.cinnabar.engine.execute;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.ManyRows;
import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.Conflict;
import dev.cinnabar.sql.node.DefaultKeyword;
import dev.cinnabar.sql.node.InsertNode;
import dev.cinnabar.sql.node.InsertSource;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Now;
import java.util.ArrayList;
import java.util.List;

/**
 * The values by which rows of an insert may meet a row that is to be updated: a statement may not update one row twice (PostgreSQL,
 * INSERT), so rows with the same values go into different ones. Immutable.
 *
 * @param updates whether rows in the way are updated at all
 * @param places of the values; none where they are not known
 */
record ConflictPlaces(boolean updates, List<Integer> places) {
    private static final ConflictPlaces NONE = new ConflictPlaces(false, List.of());

    ConflictPlaces {
        places = List.copyOf(places);
    }

    static ConflictPlaces of(InsertNode insert) {
        Conflict conflict = insert.conflict();
        if (conflict == null || conflict.update().isEmpty()) {
            return NONE;
        }
        List<Integer> found = new ArrayList<>();
        if (insert.source() instanceof InsertSource.Rows rows) {
            int place = 0;
            for (int i = 0; i < insert.columns().size(); i++) {
                Node value = rows.rows().get(0).get(i);
                if (value instanceof Bind) {
                    if (conflict.columns().contains(insert.columns().get(i))) {
                        found.add(place);
                    }
                    place++;
                } else if (!(value instanceof Now || value instanceof DefaultKeyword)) {
                    return new ConflictPlaces(true, List.of());
                }
            }
        }
        boolean all = found.size() == conflict.columns().size();
        return new ConflictPlaces(true, all ? found : List.of());
    }

    /** Whether several rows may go into one statement. Where one such statement counts otherwise than single ones, they do not. */
    boolean allowTogether(Dialect dialect) {
        return !updates || dialect.manyRows() instanceof ManyRows.Arrays && !places.isEmpty();
    }

    /** Keeps rows apart that could meet one row. */
    Portions.Apart apart() {
        return Portions.Apart.by(places);
    }
}
