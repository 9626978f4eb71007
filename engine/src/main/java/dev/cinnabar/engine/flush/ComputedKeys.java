package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.unit.PendingRows;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.sql.Expression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Keys that the database computes are asked for before anything is written: without its key nobody could find the row. A new row tells it
 * by itself, where inserts give values back, unless it may be that of a row that goes. Used for one flush.
 */
record ComputedKeys(PendingRows pending, Sender sender) {
    void find() {
        if (compute(pending.fresh()) || compute(pending.changed())) {
            findAll();
        }
    }

    private static boolean compute(Collection<Tracked> rows) {
        for (Tracked row : rows) {
            if (row.computesAny()) {
                return true;
            }
        }
        return false;
    }

    private void findAll() {
        Set<EntityType<?>> going = new HashSet<>();
        pending.deleted().forEach(row -> going.add(row.mapping().type().root()));
        List<Tracked> rows = new ArrayList<>(pending.changed());
        pending.fresh().stream()
                .filter(row -> !sender.tellsInserts()
                        || going.contains(row.mapping().type().root()))
                .forEach(rows::add);
        rows.stream().filter(Tracked::computesAny).forEach(this::find);
    }

    private void find(Tracked row) {
        for (Attribute<?, ?> key : row.mapping().key()) {
            Expression<?> computed = row.computed(key.slot());
            if (computed != null) {
                row.mapping().access().write(row.object(), key.slot(), sender.value(computed));
            }
        }
    }
}
