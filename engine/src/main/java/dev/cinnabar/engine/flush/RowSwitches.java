package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.ObjectState;
import dev.cinnabar.orm.Relation;
import dev.cinnabar.orm.RelationEnds.Direction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A new object with the key of one that is deleted takes over its row, which is updated: it could not be inserted before the other is gone. */
final class RowSwitches {
    private RowSwitches() {}

    static void take(UnitOfWork unit) {
        if (!unit.pending().deleted().isEmpty()) {
            unit.pending().fresh().forEach(fresh -> follow(unit, fresh));
        }
        for (Tracked fresh : meeting(unit)) {
            Tracked old = holder(unit, fresh);
            if (old != null && old.state() == ObjectState.DELETED && old.mapping() == fresh.mapping()) {
                unit.standing().takeOver(fresh, old);
            } else if (old != null) {
                throw new UsageException(
                        ErrorCode.OBJECT_STATE,
                        "A new " + fresh.mapping() + " has the key of " + old + ", which the session holds.",
                        "change the object that it holds, or delete that one first; if it is of another class, flush"
                                + " before the new one comes");
            }
        }
    }

    /** A key that follows from relationships is written already, where it is that of an object which is deleted. */
    private static void follow(UnitOfWork unit, Tracked fresh) {
        Map<Attribute<?, ?>, Object> values = keyValues(unit, fresh);
        if (values.isEmpty()) {
            return;
        }
        Mapping mapping = fresh.mapping();
        Object key = mapping.key(part -> value(fresh, mapping.key().get(part), values));
        Tracked old = key == null ? null : unit.identities().get(mapping, key);
        if (old != null && old.state() == ObjectState.DELETED && old.mapping() == mapping) {
            values.forEach((attribute, value) -> mapping.access().write(fresh.object(), attribute.slot(), value));
        }
    }

    private static @Nullable Object value(Tracked fresh, Attribute<?, ?> part, Map<Attribute<?, ?>, Object> values) {
        Object said = values.get(part);
        return said == null ? fresh.mapping().access().read(fresh.object(), part.slot()) : said;
    }

    private static Map<Attribute<?, ?>, Object> keyValues(UnitOfWork unit, Tracked fresh) {
        Map<Attribute<?, ?>, Object> values = new HashMap<>();
        for (Relation<?, ?> relation : fresh.mapping().written()) {
            List<Attribute<?, ?>> near = relation.ends().nearAttributes();
            if (relation.ends().direction() == Direction.MANY_TO_ONE
                    && fresh.isChanged(relation)
                    && !Collections.disjoint(near, fresh.mapping().key())
                    && fresh.read(relation.slot()) instanceof Model other) {
                Tracked held = unit.held(other);
                List<?> parts = held == null || held.key() == null ? List.of() : held.keyParts();
                for (int i = 0; i < parts.size(); i++) {
                    values.put(near.get(i), parts.get(i));
                }
            }
        }
        return values;
    }

    /** Those whose key an object of the session has. */
    private static List<Tracked> meeting(UnitOfWork unit) {
        List<Tracked> meeting = new ArrayList<>();
        for (Tracked fresh : unit.pending().fresh()) {
            if (holder(unit, fresh) != null) {
                meeting.add(fresh);
            }
        }
        return meeting;
    }

    private static @Nullable Tracked holder(UnitOfWork unit, Tracked fresh) {
        Object key = fresh.mapping().keyOf(fresh.object());
        return key == null ? null : unit.identities().get(fresh.mapping(), key);
    }
}
