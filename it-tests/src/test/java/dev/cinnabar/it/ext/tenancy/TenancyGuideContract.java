package dev.cinnabar.it.ext.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.ext.tenancy.TenantDatabases;
import dev.cinnabar.ext.tenancy.TenantSessions;
import dev.cinnabar.it.ext.tenancy.guide.Customer;
import dev.cinnabar.it.ext.tenancy.guide.Invoice;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.result.Row2;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What docs/guide/tenancy.md says is so. */
abstract class TenancyGuideContract {
    private TestDatabase database;
    private Engine engine;
    private TenantSessions sessions;
    private final List<String> sent = new ArrayList<>();

    abstract DatabaseServer server();

    @BeforeEach
    void make() {
        database = server().fresh("tenancy_guide");
        engine = Engine.create(database.url());
        MetaData.of(Customer.class, Invoice.class).createAll(engine);
        sessions = TenancyGuide.byRows(engine);
        engine.events().on(BeforeExecute.class, event -> sent.add(plain(event.sql())));
    }

    /** Without the quotes of names, the types that a database wants to be told, and how the key comes back. */
    private static String plain(String sql) {
        return sql.replaceAll("[`\"]", "")
                .replace(" AND customers.tenant_id COLLATE utf8mb4_bin = ?", "") // MySQL
                .replaceAll("CAST\\(\\? AS [A-Z ]+\\)", "?")
                .replaceAll(" RETURNING .*", "");
    }

    @AfterEach
    void drop() throws SQLException {
        engine.close();
        database.close();
    }

    @Test
    void page_writesAndReadsForATenant() {
        TenancyGuide.write(sessions);

        assertThat(TenancyGuide.read(sessions)).extracting(Customer::getEmail).containsExactly("ada@example.com");
        assertThat(sent)
                .contains(
                        "INSERT INTO customers (email, tenant_id) VALUES (?, ?)",
                        "SELECT customers.id, customers.email, customers.tenant_id FROM customers WHERE"
                                + " customers.tenant_id = ? ORDER BY customers.email");
    }

    @Test
    void page_reportsAndMovesAcrossTenants() {
        TenancyGuide.write(sessions);
        for (String tenant : List.of("acme", "zenith")) {
            try (Session session = sessions.open(tenant)) {
                TenancyGuide.many(session);
            }
        }
        SessionFactory all = SessionFactory.of(engine);

        assertThat(TenancyGuide.report(all)).containsExactly(new Row2<>("acme", 2L), new Row2<>("zenith", 2L));
        TenancyGuide.move(all, TenancyGuide.read(sessions).get(0).getId());
        assertThat(TenancyGuide.read(sessions)).isEmpty();
    }

    @Test
    void page_opensByDatabases() {
        try (TenantDatabases databases = TenancyGuide.byDatabases(Map.of("acme", database.url()))) {
            assertThat(TenancyGuide.read(databases)).isEmpty();
        }
    }
}
