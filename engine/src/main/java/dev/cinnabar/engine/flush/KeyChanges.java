package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.mapping.Mapping;
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
 * Rows whose keys change, and those that point at them: the database changes the foreign keys where it was told to (ON UPDATE CASCADE),
 * and the objects follow; else the flush does. Used for one flush.
 */
record KeyChanges(UnitOfWork unit) {
    /** Gives the new key to all whose keys no database changes; those that are not loaded are. */
    void prepare() {
        for (Tracked row : new ArrayList<>(unit.changed())) {
            if (changesKey(row)) {
                row.mapping().written().stream()
                        .filter(relation -> pointsHere(relation) && !isCascaded(relation))
                        .filter(relation -> !Tracked.isWriteOnly(relation))
                        .forEach(relation -> pass(row, relation));
            }
        }
    }

    static boolean changesKey(Tracked row) {
        Object now = row.mapping().keyOf(row.object());
        return now != null && row.key() != null && !now.equals(row.key());
    }

    private static boolean pointsHere(Relation<?, ?> relation) {
        return relation.ends().direction() == Direction.ONE_TO_MANY;
    }

    private static boolean isCascaded(Relation<?, ?> relation) {
        return relation.ends().rules().onUpdate() == ReferentialAction.CASCADE;
    }

    private void pass(Tracked row, Relation<?, ?> relation) {
        if (!row.isLoaded(relation.slot())) {
            unit.loadAnyway(row, relation.slot());
        }
        for (Model member : row.related(relation)) {
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

    /** The row has its new key, and the database has changed all that point at it: so do the objects that are here. */
    void follow(Tracked row, Object oldKey) {
        for (Relation<?, ?> relation : row.mapping().written()) {
            if (pointsHere(relation) && isCascaded(relation)) {
                List<?> before = row.mapping().parts(oldKey);
                unit.identities().ofTable(relation.target().tableName()).stream()
                        .filter(member -> holds(member, relation.ends().farAttributes(), before))
                        .forEach(member -> follow(member, relation, row));
            }
        }
    }

    private static boolean holds(Tracked member, List<Attribute<?, ?>> columns, List<?> key) {
        for (int i = 0; i < columns.size(); i++) {
            int slot = columns.get(i).slot();
            if (!member.isLoaded(slot) || member.isChanged(slot) || !Objects.equals(member.read(slot), key.get(i))) {
                return false;
            }
        }
        return true;
    }

    private void follow(Tracked member, Relation<?, ?> relation, Tracked row) {
        Mapping mapping = member.mapping();
        List<?> key = row.mapping().parts(Objects.requireNonNull(row.key()));
        List<Attribute<?, ?>> columns = relation.ends().farAttributes();
        for (int i = 0; i < columns.size(); i++) {
            mapping.access().load(member.object(), columns.get(i).slot(), key.get(i));
        }
        Object old = Objects.requireNonNull(member.key());
        Object now = Objects.requireNonNull(mapping.keyOf(member.object()));
        if (!now.equals(old)) {
            unit.rekeyed(member, now);
            follow(member, old);
        }
    }
}
