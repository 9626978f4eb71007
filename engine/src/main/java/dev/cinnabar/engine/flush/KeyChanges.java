package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.Relation;
import dev.cinnabar.orm.RelationEnds.Direction;
import dev.cinnabar.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Rows whose keys change, and those that point at them by keys that no database changes: the flush does. Used for one flush.
 *
 * @param loads whether what is not loaded may be loaded
 */
record KeyChanges(UnitOfWork unit, boolean loads) {
    /** Gives the new key to all whose keys no database changes. */
    void prepare() {
        for (Tracked row : new ArrayList<>(unit.pending().changed())) {
            if (changesKey(row)) {
                row.mapping().written().stream()
                        .filter(relation -> pointsHere(relation) && !isCascaded(relation))
                        .filter(relation -> !Tracked.isWriteOnly(relation))
                        .forEach(relation -> pass(row, relation));
            }
        }
    }

    static boolean changesKey(Tracked row) {
        if (!writesKey(row)) {
            return false;
        }
        Object now = row.mapping().keyOf(row.object());
        return now != null && row.key() != null && !now.equals(row.key());
    }

    /** Whether a part of the key was set at all: it mostly was not, and nothing has to be compared. */
    private static boolean writesKey(Tracked row) {
        List<Attribute<?, ?>> key = row.mapping().key();
        for (int part = 0; part < key.size(); part++) {
            if (row.isChanged(key.get(part).slot())) {
                return true;
            }
        }
        return false;
    }

    private static boolean pointsHere(Relation<?, ?> relation) {
        return relation.ends().direction() == Direction.ONE_TO_MANY;
    }

    private static boolean isCascaded(Relation<?, ?> relation) {
        return relation.ends().rules().onUpdate() == ReferentialAction.CASCADE;
    }

    private void pass(Tracked row, Relation<?, ?> relation) {
        if (loads && !row.isLoaded(relation.slot())) {
            unit.loadAnyway(row, relation.slot());
        }
        for (Model member : row.members(relation)) {
            Tracked held = unit.held(member);
            if (held != null) {
                write(held, relation, row);
            }
        }
    }

    private static void write(Tracked member, Relation<?, ?> relation, Tracked row) {
        List<?> key = row.mapping().parts(Objects.requireNonNull(row.mapping().keyOf(row.object())));
        List<Attribute<?, ?>> columns = relation.ends().farAttributes();
        for (int i = 0; i < columns.size(); i++) {
            member.mapping().access().write(member.object(), columns.get(i).slot(), key.get(i));
        }
    }
}
