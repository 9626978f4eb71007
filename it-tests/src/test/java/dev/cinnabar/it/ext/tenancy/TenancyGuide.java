package dev.cinnabar.it.ext.tenancy;

import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.ext.tenancy.Tenancy;
import dev.cinnabar.ext.tenancy.TenantDatabases;
import dev.cinnabar.ext.tenancy.TenantSessions;
import dev.cinnabar.it.ext.tenancy.guide.Customer;
import dev.cinnabar.it.ext.tenancy.guide.Invoice;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.result.Row2;
import java.util.List;
import java.util.Map;

/** The code of docs/guide/tenancy.md. */
final class TenancyGuide {
    private TenancyGuide() {}

    static TenantSessions byRows(Engine engine) {
        TenantSessions sessions = TenantSessions.byRows(SessionFactory.of(engine));
        return sessions;
    }

    static void write(TenantSessions sessions) {
        sessions.inTransaction("acme", session -> session.add(new Customer("ada@example.com")));
    }

    static List<Customer> read(TenantSessions sessions) {
        try (Session session = sessions.open("acme")) {
            return session.execute(select(Customer.class).orderBy(Customer.EMAIL))
                    .all();
        }
    }

    static void many(Session session) {
        session.execute(insert(Invoice.class), List.of(Map.of("cents", 500), Map.of("cents", 700)));
        session.commit();
    }

    static List<Row2<String, Long>> report(SessionFactory sessions) {
        try (Session session = Tenancy.acrossTenants(sessions).open()) {
            return session.execute(select(Invoice.TENANT_ID, count(Invoice.ID))
                            .groupBy(Invoice.TENANT_ID)
                            .orderBy(Invoice.TENANT_ID))
                    .all();
        }
    }

    static void move(SessionFactory sessions, long id) {
        Tenancy.acrossTenants(sessions)
                .inTransaction(session -> session.get(Customer.class, id).setTenantId("zenith"));
    }

    static TenantSessions bySchemas(Engine engine) {
        TenantSessions sessions = TenantSessions.bySchemas(SessionFactory.of(engine), tenant -> "tenant_" + tenant);
        return sessions;
    }

    static TenantDatabases byDatabases(Map<String, String> urls) {
        TenantDatabases sessions = TenantDatabases.of(tenant -> Engine.create(urls.get(tenant)));
        return sessions;
    }
}
