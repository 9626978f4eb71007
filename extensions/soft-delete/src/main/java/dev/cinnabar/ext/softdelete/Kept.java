package dev.cinnabar.ext.softdelete;

import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.sql.Condition;
import java.time.Instant;

/** The columns of the mixin as an entity has them. Stateless. */
final class Kept {
    private Kept() {}

    /** Whether rows of the entity stay when they are deleted. */
    static boolean isKept(Class<?> entity) {
        return SoftDelete.class.isAssignableFrom(entity);
    }

    @SuppressWarnings("unchecked") // the mixin says so
    static Attribute<?, Boolean> deleted(EntityType<?> entity) {
        return (Attribute<?, Boolean>) entity.attribute("deleted");
    }

    @SuppressWarnings("unchecked") // the mixin says so
    static Attribute<?, Instant> deletedAt(EntityType<?> entity) {
        return (Attribute<?, Instant>) entity.attribute("deletedAt");
    }

    /** That a row is not deleted. */
    static Condition standing(EntityType<?> entity) {
        return ((Condition) deleted(entity)).isFalse();
    }
}
