package dev.cinnabar.ext.tenancy;

import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.EntityType;

/** The column of the mixin as an entity has it. Stateless. */
final class Owners {
    static final String NAME = "tenantId";

    private Owners() {}

    static boolean isOwned(Class<?> entity) {
        return TenantOwned.class.isAssignableFrom(entity);
    }

    @SuppressWarnings("unchecked") // the mixin says so
    static Attribute<?, String> tenant(EntityType<?> entity) {
        return (Attribute<?, String>) entity.attribute(NAME);
    }
}
