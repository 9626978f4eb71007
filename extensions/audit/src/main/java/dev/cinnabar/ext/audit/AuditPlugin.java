package dev.cinnabar.ext.audit;

import dev.cinnabar.orm.BeforeDelete;
import dev.cinnabar.orm.BeforeInsert;
import dev.cinnabar.orm.BeforeUpdate;
import dev.cinnabar.orm.RowsWritten;
import dev.cinnabar.orm.SessionHook;
import dev.cinnabar.orm.SessionStatement;
import dev.cinnabar.plugin.Plugin;
import dev.cinnabar.plugin.PluginContext;

/**
 * Fills {@link Attributed} rows, and writes the log of {@link Audited} entities. It comes in by being on the class path; one that is handed to
 * the builder takes its place. Entities that are neither are not looked at. Immutable; shared by all threads.
 *
 * <pre>{@code
 * Engine.builder(url).plugin(new AuditPlugin().withUser(() -> request.user())).build();
 * }</pre>
 */
public final class AuditPlugin implements Plugin, SessionHook {
    private final Users users;
    private final boolean refuses;
    private final Names names = new Names();
    private final BulkStatements bulk;

    /** Asks the {@link CurrentUser} that is on the class path, and takes it for an error if nobody is known. */
    public AuditPlugin() {
        this(new Users(null, null), false);
    }

    private AuditPlugin(Users users, boolean refuses) {
        this.users = users;
        this.refuses = refuses;
        this.bulk = new BulkStatements(users, names, refuses);
    }

    /** The same, asking that source; what is on the class path is not asked then. */
    public AuditPlugin withUser(CurrentUser source) {
        return new AuditPlugin(users.withGiven(source), refuses);
    }

    /** The same, putting changes down to that name where nobody is known: {@code "system"}, {@code "unknown"}. */
    public AuditPlugin withUnknownUser(String name) {
        return new AuditPlugin(users.withOtherwise(name), refuses);
    }

    /** The same, refusing statements of sessions that change rows of audited entities; they are logged as one entry if nothing is said. */
    public AuditPlugin refusingBulk() {
        return new AuditPlugin(users, true);
    }

    @Override
    public String name() {
        return "cinnabar-audit"; // as its jar: a program may well have an audit of its own
    }

    /** A log that is silently not written would be worse than an engine that does not start. */
    @Override
    public boolean isRequired() {
        return true;
    }

    @Override
    public void install(PluginContext context) {
        users.check();
        Stamps stamps = new Stamps(users);
        context.events().on(BeforeInsert.class, Stamps::concern, stamps::inserting);
        context.events().on(BeforeUpdate.class, Stamps::concern, stamps::updating);
        context.events().on(BeforeDelete.class, AuditRules::isAudited, stamps::deleting);
        context.events().on(RowsWritten.class, AuditRules::isAudited, new ChangeLog(users, names)::written);
    }

    @Override
    public boolean seesReads() {
        return false;
    }

    @Override
    public SessionStatement before(SessionStatement statement) {
        return bulk.before(statement);
    }

    @Override
    public void failed(SessionStatement statement) {
        bulk.failed(statement);
    }
}
