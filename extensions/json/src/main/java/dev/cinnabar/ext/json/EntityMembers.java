package dev.cinnabar.ext.json;

import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.LoadedValues;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.Relation;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is written of entities while one document is written. Nothing is loaded for it. For one document, and one thread. */
final class EntityMembers {
    /** Under what a writer keeps it for the document. */
    static final Object KEY = EntityMembers.class;

    private final int document;
    private final Set<Model> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Model> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * Of one document.
     *
     * @param document which of those that its writer writes one after the other, from 1
     */
    EntityMembers(int document) {
        this.document = document;
    }

    /** What is kept for a document: this is, unless it is of another one. */
    static EntityMembers of(@Nullable Object kept, int document) {
        return kept instanceof EntityMembers known && known.document == document ? known : new EntityMembers(document);
    }

    /**
     * Begins an object: all that is loaded of one that comes for the first time; its key where it stands inside itself; else all but its
     * relationships, so that a document grows with the objects and not with the ways among them.
     */
    Map<String, @Nullable Object> begin(Model object) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>(LoadedValues.of(object));
        EntityType<?> type = EntityType.of(object.getClass());
        if (open.contains(object)) {
            members.keySet().retainAll(names(type));
        } else if (!seen.add(object)) {
            type.relations().stream().map(Relation::name).forEach(members::remove);
        }
        return members;
    }

    private static Set<String> names(EntityType<?> type) {
        return type.key().stream().map(Attribute::name).collect(Collectors.toSet());
    }

    /** Whether it was not open before. */
    boolean open(Model object) {
        return open.add(object);
    }

    void close(Model object) {
        open.remove(object);
    }
}
