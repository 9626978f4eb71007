package dev.cinnabar.ext.tenancy;

import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.SessionStatement;
import dev.cinnabar.schema.EntityTable;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.sql.node.InsertNode;
import dev.cinnabar.sql.node.UpdateNode;
import org.jspecify.annotations.Nullable;

/** Statements of sessions that write rows without objects. Which rows an UPDATE or a DELETE meets, criteria say. Stateless. */
final class TenantStatements {
    private TenantStatements() {}

    /** The statement, writing rows of the session's tenant alone. */
    static SessionStatement owned(SessionStatement statement) {
        if (statement.node() instanceof InsertNode insert) {
            EntityType<?> type = owned(insert.into().table());
            return type == null
                    ? statement
                    : statement.with(written(type, statement).insert(insert));
        }
        if (statement.node() instanceof UpdateNode update) {
            EntityType<?> type = owned(update.table().table());
            if (type != null) {
                written(type, statement).check(update);
            }
        }
        return statement;
    }

    /** The entity whose rows stand in the table, if they belong to tenants, and it is the table that says to whom. */
    private static @Nullable EntityType<?> owned(TableDefinition table) {
        if (!(table instanceof EntityTable entity) || !Owners.isOwned(entity.javaType())) {
            return null;
        }
        EntityType<?> type = EntityType.of(entity.javaType().asSubclass(Model.class));
        return Owners.tenant(type).part() == EntityType.behind(table) ? type : null;
    }

    private static OwnedRows written(EntityType<?> type, SessionStatement statement) {
        TenantScope scope = statement.session().context(TenantScope.class).orElseThrow(() -> TenantScope.missing(type));
        return new OwnedRows(
                Owners.tenant(type),
                scope.tenant(),
                statement.sets(),
                statement.session().factory().engine().dialect());
    }
}
