package dev.cinnabar.ext.tenancy;

import dev.cinnabar.orm.AfterInsert;
import dev.cinnabar.orm.AfterUpdate;
import dev.cinnabar.orm.BeforeDelete;
import dev.cinnabar.orm.BeforeInsert;
import dev.cinnabar.orm.BeforeUpdate;
import dev.cinnabar.orm.SessionHook;
import dev.cinnabar.orm.SessionStatement;
import dev.cinnabar.plugin.Plugin;
import dev.cinnabar.plugin.PluginContext;

/**
 * Lets sessions see and write rows of {@link TenantOwned} entities of their tenant alone. Entities that do not implement it are not
 * touched. Immutable; shared by all threads.
 */
public final class TenancyPlugin implements Plugin, SessionHook {
    /** For {@code ServiceLoader}. */
    public TenancyPlugin() {}

    @Override
    public String name() {
        return "cinnabar-" + Tenancy.NAME;
    }

    /** Rows that everybody sees would be worse than an engine that does not start. */
    @Override
    public boolean isRequired() {
        return true;
    }

    @Override
    public void install(PluginContext context) {
        context.criteria(new TenantCriteria(null, context.dialect()));
        context.events().on(BeforeInsert.class, Owners::isOwned, TenantStamps::inserting);
        context.events().on(BeforeUpdate.class, Owners::isOwned, TenantStamps::updating);
        context.events().on(BeforeDelete.class, Owners::isOwned, TenantStamps::deleting);
        context.events().on(AfterInsert.class, Owners::isOwned, TenantStamps::written);
        context.events().on(AfterUpdate.class, Owners::isOwned, TenantStamps::written);
    }

    @Override
    public boolean seesReads() {
        return false;
    }

    @Override
    public SessionStatement before(SessionStatement statement) {
        return TenantStatements.owned(statement);
    }
}
