package dev.cinnabar.engine.session;

import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.error.StaleDataException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.Cascade;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.Relation;
import dev.cinnabar.orm.access.EntityAccess;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Copies a graph of objects onto those of a session; each object once, circles included. Used for one merge. */
final class Merging {
    private final UnitOfWork unit;
    private final BiFunction<Mapping, Object, @Nullable Model> find;
    private final Map<Model, Model> merged = new HashMap<>(); // objects are equal only if they are the same

    /**
     * @param find the object of a key, from the session or the database
     */
    Merging(UnitOfWork unit, BiFunction<Mapping, Object, @Nullable Model> find) {
        this.unit = unit;
        this.find = find;
    }

    Model merge(Model given) {
        Model known = merged.get(given);
        if (known != null) {
            return known;
        }
        if (unit.held(given) != null) {
            merged.put(given, given);
            return given;
        }
        Mapping mapping = unit.mappings().of(given);
        Object key = mapping.keyOf(given);
        Model found = key == null ? null : find.apply(mapping, key);
        Model target = found == null ? mapping.access().instantiate() : found;
        merged.put(given, target);
        checkVersion(mapping, given, found);
        copy(mapping, given, target);
        if (found == null) {
            unit.add(target);
        }
        return target;
    }

    private static void checkVersion(Mapping mapping, Model given, @Nullable Model found) {
        Attribute<?, ?> version = mapping.version();
        EntityAccess<Model> access = mapping.access();
        if (version != null
                && found != null
                && access.isLoaded(given, version.slot())
                && !Objects.equals(access.read(given, version.slot()), access.read(found, version.slot()))) {
            throw new StaleDataException(mapping + " " + mapping.keyOf(given), 1, 0);
        }
    }

    private void copy(Mapping mapping, Model given, Model target) {
        EntityAccess<Model> access = mapping.access();
        for (Attribute<?, ?> attribute : mapping.attributes()) {
            if (access.isLoaded(given, attribute.slot())) {
                write(access, target, attribute, access.read(given, attribute.slot()));
            }
        }
        for (Relation<?, ?> relation : mapping.relations()) {
            boolean there = access.isLoaded(given, relation.slot()) || Tracked.isWriteOnly(relation);
            if (there && relation.options().cascades(Cascade.MERGE)) {
                copy(access, given, target, relation);
            }
        }
    }

    private static void write(
            EntityAccess<Model> access, Model target, Attribute<?, ?> attribute, @Nullable Object value) {
        int slot = attribute.slot();
        if (!access.isLoaded(target, slot) || !Objects.deepEquals(access.read(target, slot), value)) {
            access.write(target, slot, Mapping.copied(attribute, value));
        }
    }

    private void copy(EntityAccess<Model> access, Model given, Model target, Relation<?, ?> relation) {
        int slot = relation.slot();
        if (relation.isToMany()) {
            Set<Model> wanted = new LinkedHashSet<>();
            members(access, given, relation).forEach(member -> wanted.add(merge((Model) member)));
            access.replaceMembers(target, slot, wanted);
            return;
        }
        Object value = access.read(given, slot);
        Model wanted = value == null ? null : merge((Model) value);
        if (!access.isLoaded(target, slot) || access.read(target, slot) != wanted) {
            access.point(target, slot, wanted);
        }
    }

    /** What it has; what came, where that is all that is known. */
    private static Collection<?> members(EntityAccess<Model> access, Model given, Relation<?, ?> relation) {
        return Tracked.isWriteOnly(relation)
                ? access.queued(given, relation.slot()).added()
                : (Collection<?>) Objects.requireNonNull(access.read(given, relation.slot()));
    }
}
