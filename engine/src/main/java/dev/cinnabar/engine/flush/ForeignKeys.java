package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.PassiveDeletes;
import dev.cinnabar.orm.Relation;
import dev.cinnabar.orm.RelationEnds.Direction;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The foreign keys that follow from relationships: whose key an object's columns will hold. A relationship to one says it itself; a list
 * without a counterpart says it of its members. Used for one flush.
 */
final class ForeignKeys {
    private final UnitOfWork unit;
    /** In the order of the relationships, which are equal only if they are the same: what is sent must not follow their places in memory. */
    private final Map<Tracked, Map<Relation<?, ?>, Target>> targets = new LinkedHashMap<>();

    /**
     * What a foreign key will point at.
     *
     * @param columns the attributes that hold it
     * @param object null where it will be empty
     */
    record Target(List<Attribute<?, ?>> columns, @Nullable Tracked object) {
        boolean isNullable() {
            return columns.stream().allMatch(column -> column.definition().isNullable());
        }
    }

    ForeignKeys(UnitOfWork unit) {
        this.unit = unit;
    }

    /** Takes in what the relationships of an object say. */
    void read(Tracked row) {
        for (Relation<?, ?> relation : row.mapping().written()) {
            if (row.isChanged(relation)) {
                read(row, relation);
            }
        }
    }

    private void read(Tracked row, Relation<?, ?> relation) {
        Direction direction = relation.ends().direction();
        if (direction == Direction.MANY_TO_ONE) {
            say(row, relation, relation.ends().nearAttributes(), row.read(relation.slot()));
        } else if (direction == Direction.ONE_TO_MANY && relation.inverse() == null) {
            members(row, relation);
        }
    }

    private void members(Tracked owner, Relation<?, ?> relation) {
        for (Model member : owner.members(relation)) {
            say(
                    Words.held(unit, owner, relation, member),
                    relation,
                    relation.ends().farAttributes(),
                    owner.object());
        }
        if (relation.options().passiveDeletes() != PassiveDeletes.ALL) {
            owner.taken(relation).forEach(gone -> leave(gone, relation, owner));
        }
    }

    private void leave(Model member, Relation<?, ?> relation, Tracked owner) {
        Tracked held = unit.held(member);
        if (held != null && owner.key() != null) {
            targets.computeIfAbsent(held, any -> new LinkedHashMap<>(2))
                    .putIfAbsent(relation, new Target(relation.ends().farAttributes(), null));
        }
    }

    private void say(Tracked row, Relation<?, ?> relation, List<Attribute<?, ?>> columns, @Nullable Object other) {
        Tracked target = other == null ? null : Words.held(unit, row, relation, (Model) other);
        targets.computeIfAbsent(row, any -> new LinkedHashMap<>(2)).put(relation, new Target(columns, target));
    }

    /** The rows whose foreign keys follow from relationships. */
    Collection<Tracked> rows() {
        return targets.keySet();
    }

    /** What the keys of a row will point at. */
    Collection<Target> of(Tracked row) {
        Map<Relation<?, ?>, Target> said = targets.get(row);
        return said == null
                ? Collections.emptyList()
                : said.values(); // of all empty ones, this has an iterator that is not made
    }

    /** Writes the keys into the object, as far as their targets have one. */
    void write(Tracked row, Set<Target> later) {
        for (Target target : of(row)) {
            if (!later.contains(target)) {
                write(row, target);
            }
        }
    }

    void write(Tracked row, Target target) {
        Tracked object = target.object();
        List<?> key = object == null ? null : object.keyParts();
        for (int i = 0; i < target.columns().size(); i++) {
            int slot = target.columns().get(i).slot();
            Object value = key == null ? null : key.get(i);
            if (!row.isLoaded(slot) || !Objects.equals(row.read(slot), value)) {
                row.mapping().access().write(row.object(), slot, value);
            }
        }
    }
}
