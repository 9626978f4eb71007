package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.sql.Expression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Keys that the database computes are asked for before anything is written: without its key nobody could find the row. Used for one flush. */
record ComputedKeys(UnitOfWork unit, Sender sender) {
    void find() {
        for (Collection<Tracked> rows : List.of(unit.fresh(), unit.changed())) {
            new ArrayList<>(rows).forEach(this::find);
        }
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
