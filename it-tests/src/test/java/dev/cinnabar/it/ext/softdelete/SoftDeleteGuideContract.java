package dev.cinnabar.it.ext.softdelete;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.it.ext.softdelete.guide.Customer;
import dev.cinnabar.it.ext.softdelete.guide.Invoice;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What docs/guide/soft-delete.md says is so. */
abstract class SoftDeleteGuideContract {
    private TestDatabase database;
    private Engine engine;
    private SessionFactory sessions;
    private final List<String> sent = new ArrayList<>();

    abstract DatabaseServer server();

    @BeforeEach
    void make() {
        database = server().fresh("soft_guide");
        engine = Engine.create(database.url());
        sessions = SessionFactory.of(engine);
        SoftDeleteGuide.createTables(engine);
        sessions.inTransaction(session -> {
            Customer ada = new Customer("ada@example.com");
            ada.getInvoices().addAll(List.of(new Invoice(500), new Invoice(0)));
            session.add(ada);
        });
        engine.events().on(BeforeExecute.class, event -> sent.add(plain(event.sql())));
    }

    /** Without the quotes of names, and the types that a database wants to be told. */
    private static String plain(String sql) {
        return sql.replaceAll("[`\"]", "").replaceAll("CAST\\(\\? AS [A-Z ]+\\)", "?");
    }

    @AfterEach
    void drop() throws SQLException {
        engine.close();
        database.close();
    }

    @Test
    void page_deletesByUpdates() {
        try (Session session = sessions.open()) {
            assertThat(SoftDeleteGuide.deleteSome(session)).isEqualTo(1);
            SoftDeleteGuide.deleteOne(session, 1);
            assertThat(session.find(Customer.class, 1L)).isEmpty();
        }
        assertThat(sent)
                .contains(
                        "UPDATE customers SET deleted = ?, deleted_at = ? WHERE customers.id = ?",
                        "UPDATE invoices SET deleted = ?, deleted_at = ? WHERE invoices.id = ?",
                        "UPDATE invoices SET deleted = ?, deleted_at = ? WHERE invoices.cents = ? AND invoices.deleted"
                                + " IS FALSE");
    }

    @Test
    void page_showsAndRestores() {
        Customer ada = sessions.callInTransaction(session -> {
            Customer found = session.get(Customer.class, 1L);
            session.delete(found);
            return found;
        });
        sessions.inTransaction(session -> session.add(new Customer("ada@example.com")));

        try (Session session = sessions.open()) {
            assertThat(SoftDeleteGuide.all(session)).hasSize(2);
            assertThat(SoftDeleteGuide.wasThere(session, 1)).isTrue();
            session.delete(session.get(Customer.class, 2L));
            session.commit();
            assertThat(SoftDeleteGuide.bringBack(session, ada).getInvoices()).hasSize(2);
            session.commit();
        }
        try (Session session = SoftDeleteGuide.archive(sessions).open()) {
            assertThat(session.find(Customer.class, 2L)).isPresent();
        }
    }

    @Test
    void page_purges() {
        try (Session session = sessions.open()) {
            SoftDeleteGuide.deleteSome(session);
            session.commit();
            assertThat(SoftDeleteGuide.purgeOld(session, Instant.now().plusSeconds(60)))
                    .isEqualTo(1);
            SoftDeleteGuide.purgeOne(session, session.get(Customer.class, 1L));
        }
        try (Session session = SoftDeleteGuide.archive(sessions).open()) {
            assertThat(SoftDeleteGuide.all(session)).isEmpty();
        }
    }
}
