package dev.cinnabar.ext.softdelete;

import dev.cinnabar.orm.EntityType;
import dev.cinnabar.plugin.Deletion;
import dev.cinnabar.plugin.LoaderCriteria;
import dev.cinnabar.plugin.Plugin;
import dev.cinnabar.plugin.PluginContext;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.EntitySource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes sessions keep the rows of {@link SoftDelete} entities that they delete, and leave them out of what they read. Entities that do not
 * implement it are not touched, whatever columns they have. Shared by all threads.
 */
public final class SoftDeletePlugin implements Plugin {
    private final Map<EntityType<?>, Optional<Condition>> standing = new ConcurrentHashMap<>();

    /** For {@code ServiceLoader}. */
    public SoftDeletePlugin() {}

    @Override
    public String name() {
        return "cinnabar-" + SoftDeletes.NAME;
    }

    @Override
    public void install(PluginContext context) {
        context.criteria(new Standing());
        context.deletions(this::deletionOf);
    }

    /** That rows are not deleted. */
    private final class Standing implements LoaderCriteria {
        @Override
        public String name() {
            return SoftDeletes.NAME;
        }

        @Override
        public boolean concerns(EntitySource<?> entity) {
            return Kept.isKept(entity.javaType());
        }

        @Override
        public Optional<Condition> conditionFor(EntitySource<?> entity) {
            return standing(entity);
        }
    }

    private Optional<Condition> standing(EntitySource<?> entity) {
        return entity instanceof EntityType<?> type
                ? standing.computeIfAbsent(type, SoftDeletePlugin::standingOf)
                : Optional.empty();
    }

    private static Optional<Condition> standingOf(EntityType<?> entity) {
        return Kept.isKept(entity.javaType()) ? Optional.of(Kept.standing(entity)) : Optional.empty();
    }

    private Optional<Deletion> deletionOf(EntitySource<?> entity) {
        return entity instanceof EntityType<?> type
                ? standing(entity)
                        .map(standing -> Deletion.where(standing)
                                .set(Kept.deleted(type), true)
                                .setMoment(Kept.deletedAt(type)))
                : Optional.empty();
    }
}
