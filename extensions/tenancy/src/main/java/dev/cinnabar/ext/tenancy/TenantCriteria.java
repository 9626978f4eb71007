package dev.cinnabar.ext.tenancy;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.plugin.LoaderCriteria;
import dev.cinnabar.plugin.SessionContext;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.EntitySource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That rows are the tenant's; for sessions of which nobody said for whom they are, that none may be touched. Immutable.
 *
 * @param scope null where nothing was said
 */
record TenantCriteria(@Nullable TenantScope scope, Dialect dialect) implements LoaderCriteria {
    @Override
    public LoaderCriteria in(SessionContext context) {
        return new TenantCriteria(TenantScope.of(context).orElse(null), dialect);
    }

    @Override
    public String name() {
        return Tenancy.NAME;
    }

    @Override
    public boolean isMandatory() {
        return true;
    }

    /** A statement that a person wrote could read the rows of all. */
    @Override
    public boolean admitsText() {
        return scope == null || scope.apart();
    }

    @Override
    public boolean concerns(EntitySource<?> entity) {
        return Owners.isOwned(entity.javaType());
    }

    @Override
    public Optional<Condition> conditionFor(EntitySource<?> entity) {
        if (!(entity instanceof EntityType<?> type) || !Owners.isOwned(type.javaType())) {
            return Optional.empty();
        }
        if (scope == null) {
            throw TenantScope.missing(type);
        }
        String tenant = scope.tenant();
        return tenant == null ? Optional.empty() : Optional.of(Owners.belongTo(tenant, type, dialect));
    }
}
