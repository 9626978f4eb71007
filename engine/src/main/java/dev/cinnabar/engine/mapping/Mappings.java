package dev.cinnabar.engine.mapping;

import dev.cinnabar.engine.types.ProvidedTypes;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.access.EntityAccess;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The mappings of a factory, made when they are asked for first. Shared by all its sessions. */
public final class Mappings {
    private final Map<EntityType<?>, Mapping> byType = new ConcurrentHashMap<>();
    private final Deletions deletions;
    private final ProvidedTypes types;

    public Mappings(Deletions deletions, ProvidedTypes types) {
        this.deletions = deletions;
        this.types = types;
    }

    /** The rules by which rows stay that are deleted. */
    public Deletions deletions() {
        return deletions;
    }

    public Mapping of(EntityType<?> type) {
        Mapping known = byType.get(type);
        return known == null ? byType.computeIfAbsent(type, this::made) : known;
    }

    private Mapping made(EntityType<?> type) {
        type.attributes().forEach(types::settle);
        return new Mapping(type, deletions.of(type));
    }

    /** Those that were asked for so far. */
    public Collection<Mapping> known() {
        return byType.values();
    }

    /** That of an object's own class. */
    public Mapping of(Model object) {
        return of(EntityType.of(object.getClass()));
    }

    /** The state of an object that may be of any entity. */
    public EntityAccess<Model> access(Model object) {
        return of(object).access();
    }
}
