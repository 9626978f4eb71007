package dev.cinnabar.it.ext.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.ext.audit.AuditChange;
import dev.cinnabar.ext.audit.AuditEntry;
import dev.cinnabar.ext.audit.AuditKind;
import dev.cinnabar.it.ext.audit.model.Account;
import dev.cinnabar.it.ext.audit.model.Note;
import dev.cinnabar.orm.SessionFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The page on auditing does what it says. */
abstract class AuditGuideContract extends AuditContract {
    @Test
    void history_tellsWhoDidWhat() {
        List<String> out = new ArrayList<>();
        try (Engine own = AuditGuide.engine(url(), () -> "alice")) {
            SessionFactory factory = SessionFactory.of(own);
            Account account = new Account("ann");
            factory.inTransaction(session -> session.add(account));
            factory.inTransaction(
                    session -> session.get(Account.class, account.getId()).setBalance(7));
            factory.inTransaction(
                    session -> AuditGuide.history(session, session.get(Account.class, account.getId()), out::add));
        }

        assertThat(out.get(0)).endsWith(" alice INSERT [owner, balance]");
        assertThat(out.get(2)).endsWith(" alice UPDATE [balance]");
        assertThat(out.get(3))
                .isEqualTo("balance: AuditValue[isKnown=true, value=1] -> AuditValue[isKnown=true, value=7]");
    }

    @Test
    void nightlyWork_isPutDownToItsName_andToOneEntry() {
        AuditGuide.nightly(sessions);

        assertThat(lines()).singleElement().asString().startsWith("nightly BULK_UPDATE Account null null: ? -> UPDATE");
    }

    @Test
    void jobs_arePutDownToTheSystem() {
        try (Engine own = AuditGuide.engineOfJobs(url())) {
            SessionFactory.of(own).inTransaction(session -> session.add(new Note("a")));
            SessionFactory.of(own)
                    .inTransaction(session -> assertThat(session.execute(dev.cinnabar.sql.Sql.select(Note.CREATED_BY)
                                            .from(Note.class))
                                    .all())
                            .containsExactly("system"));
        }
    }

    @Test
    void strictEngine_refusesStatements() {
        try (Engine own = AuditGuide.strictEngine(url(), () -> "alice")) {
            refuses(ErrorCode.BULK_REFUSED, "Account", () -> AuditGuide.nightly(SessionFactory.of(own)));
        }
    }

    @Test
    void queries_findWhatTheyAskFor() {
        user = "alice";
        Account account = new Account("ann");
        sessions.inTransaction(session -> session.add(account));
        sessions.inTransaction(session -> session.delete(session.get(Account.class, account.getId())));
        UUID last = log().get(1).transaction();

        sessions.inTransaction(session -> {
            List<List<AuditChange>> found = AuditGuide.other(session, account.getId(), last);
            assertThat(found).extracting(List::size).containsExactly(2, 2, 2, 1);
            assertThat(AuditGuide.query(session, Instant.EPOCH))
                    .isNotEmpty()
                    .extracting(AuditEntry::getKind)
                    .containsOnly(AuditKind.DELETE);
        });
    }

    @Test
    void tables_areMadeWhereTheyAreMissing() {
        AuditGuide.tables(engine); // skips what exists

        assertThat(lines()).isEmpty();
    }
}
