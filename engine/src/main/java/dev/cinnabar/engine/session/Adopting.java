package dev.cinnabar.engine.session;

import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.Cascade;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.Relation;
import dev.cinnabar.orm.access.EntityAccess;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Copies a graph of objects into a session as if its rows had just been read: what the session has loaded itself stays. Each object once,
 * circles included. Used for one merge.
 */
final class Adopting {
    private final UnitOfWork unit;
    private final Map<Model, Model> adopted = new HashMap<>(); // objects are equal only if they are the same

    Adopting(UnitOfWork unit) {
        this.unit = unit;
    }

    Model adopt(Model given) {
        Model known = adopted.get(given);
        if (known != null || unit.held(given) != null) {
            return known == null ? given : known;
        }
        Mapping mapping = unit.mappings().of(given);
        check(mapping, given);
        Object key = Objects.requireNonNull(mapping.keyOf(given));
        Tracked here = unit.identities().get(mapping, key);
        Model target = here == null ? mapping.access().instantiate() : here.object();
        adopted.put(given, target);
        copyColumns(mapping, given, target);
        if (here == null) {
            mapping.access().settle(target);
            unit.loaded(mapping, target, key);
        }
        copyRelations(mapping, given, target);
        return target;
    }

    private static void check(Mapping mapping, Model given) {
        if (!mapping.access().isStored(given) || mapping.access().isChanged(given)) {
            throw new UsageException(
                    ErrorCode.OBJECT_STATE,
                    "A " + mapping + " that is new, or was changed, cannot be taken for what its row has.",
                    "use merge(…), which asks the database and notices what differs");
        }
    }

    private static void copyColumns(Mapping mapping, Model given, Model target) {
        EntityAccess<Model> access = mapping.access();
        for (Attribute<?, ?> attribute : mapping.attributes()) {
            if (access.isLoaded(given, attribute.slot()) && !access.isLoaded(target, attribute.slot())) {
                Object value = Mapping.copied(attribute, access.read(given, attribute.slot()));
                access.load(target, attribute.slot(), value);
            }
        }
    }

    private void copyRelations(Mapping mapping, Model given, Model target) {
        EntityAccess<Model> access = mapping.access();
        for (Relation<?, ?> relation : mapping.relations()) {
            if (access.isLoaded(given, relation.slot())
                    && !access.isLoaded(target, relation.slot())
                    && relation.options().cascades(Cascade.MERGE)) {
                relate(access, target, relation, access.read(given, relation.slot()));
            }
        }
    }

    private void relate(EntityAccess<Model> access, Model target, Relation<?, ?> relation, @Nullable Object value) {
        if (value instanceof Collection<?> members) {
            List<Model> all =
                    members.stream().map(member -> adopt((Model) member)).toList();
            access.loadMembers(target, relation.slot(), all);
        } else {
            access.load(target, relation.slot(), value == null ? null : adopt((Model) value));
        }
    }
}
