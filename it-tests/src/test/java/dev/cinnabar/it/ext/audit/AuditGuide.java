package dev.cinnabar.it.ext.audit;

import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.update;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.ext.audit.AuditChange;
import dev.cinnabar.ext.audit.AuditEntry;
import dev.cinnabar.ext.audit.AuditKind;
import dev.cinnabar.ext.audit.AuditLog;
import dev.cinnabar.ext.audit.AuditPlugin;
import dev.cinnabar.ext.audit.CurrentUser;
import dev.cinnabar.it.ext.audit.model.Account;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The code of docs/guide/audit.md. */
final class AuditGuide {
    private AuditGuide() {}

    /** Somebody asks for something. */
    interface Requests {
        String user();
    }

    static Engine engine(String url, Requests request) {
        return Engine.builder(url)
                .plugin(new AuditPlugin().withUser(() -> request.user()))
                .build();
    }

    static Engine engineOfJobs(String url) {
        return Engine.builder(url)
                .plugin(new AuditPlugin().withUnknownUser("system"))
                .build();
    }

    static Engine strictEngine(String url, Requests request) {
        return Engine.builder(url)
                .plugin(new AuditPlugin().withUser(() -> request.user()).refusingBulk())
                .build();
    }

    static void nightly(SessionFactory sessions) {
        CurrentUser.runAs(
                "nightly",
                () -> sessions.inTransaction(session -> session.execute(
                        update(Account.class).set(Account.BALANCE, 0).where(Account.BALANCE.lt(0)))));
    }

    static void tables(Engine engine) {
        AuditLog.tables().createAll(engine); // audit_entries, if it is not there
    }

    static void history(Session session, Account account, Consumer<String> out) {
        for (AuditChange change : AuditLog.of(session).changesOf(account)) {
            out.accept(change.at() + " " + change.user() + " " + change.kind() + " " + change.attributes());
            out.accept("balance: " + change.before(Account.BALANCE) + " -> " + change.after(Account.BALANCE));
        }
    }

    static List<List<AuditChange>> other(Session session, Long id, UUID transaction) {
        AuditLog log = AuditLog.of(session);
        return List.of(
                log.changesOf(Account.class, id), // also of an object that is gone
                log.changesOf(Account.class),
                log.changesBy("alice"),
                log.changesIn(transaction));
    }

    static List<AuditEntry> query(Session session, Instant since) {
        return session.execute(select(AuditEntry.class)
                        .where(
                                AuditLog.isOf(Account.class),
                                AuditEntry.KIND.eq(AuditKind.DELETE),
                                AuditEntry.RECORDED_AT.gt(since))
                        .orderBy(AuditEntry.ID))
                .all();
    }
}
