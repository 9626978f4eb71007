package dev.cinnabar.ext.tenancy;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Sql;

/** The column of the mixin as an entity has it. Stateless. */
final class Owners {
    static final String NAME = "tenantId";
    private static final String BY_CODE_POINTS = "utf8mb4_bin";

    private Owners() {}

    static boolean isOwned(Class<?> entity) {
        return TenantOwned.class.isAssignableFrom(entity);
    }

    @SuppressWarnings("unchecked") // the mixin says so
    static Attribute<?, String> tenant(EntityType<?> entity) {
        return (Attribute<?, String>) entity.attribute(NAME);
    }

    /**
     * That rows are a tenant's. The usual collations of MySQL hold names for equal that differ in case or accents; so they are compared by
     * their code points there, too, and not instead, since an index serves the other comparison alone.
     */
    static Condition belongTo(String tenant, EntityType<?> entity, Dialect dialect) {
        Attribute<?, String> owner = tenant(entity);
        Condition equal = owner.eq(tenant);
        return dialect.name().equals("mysql")
                ? Sql.and(equal, Sql.asText(owner).collate(BY_CODE_POINTS).eq(tenant))
                : equal;
    }
}
