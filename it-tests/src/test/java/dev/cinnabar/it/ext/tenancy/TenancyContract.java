package dev.cinnabar.it.ext.tenancy;

import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.text;
import static dev.cinnabar.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.ext.tenancy.Tenancy;
import dev.cinnabar.ext.tenancy.TenantSessions;
import dev.cinnabar.it.ext.tenancy.guide.Currency;
import dev.cinnabar.it.ext.tenancy.guide.Customer;
import dev.cinnabar.it.ext.tenancy.guide.Invoice;
import dev.cinnabar.orm.Load;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows of several tenants in the same tables: each session writes and meets those of its own. */
abstract class TenancyContract {
    private TestDatabase database;
    private Engine engine;
    private SessionFactory all;
    private TenantSessions sessions;
    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());

    abstract DatabaseServer server();

    @BeforeEach
    void make() {
        database = server().fresh("tenancy");
        engine = Engine.create(database.url());
        MetaData.of(Customer.class, Invoice.class, Currency.class).createAll(engine);
        all = SessionFactory.of(engine);
        sessions = TenantSessions.byRows(all);
        engine.events().on(BeforeExecute.class, event -> sent.add(event.sql()));
    }

    @AfterEach
    void drop() throws SQLException {
        engine.close();
        database.close();
    }

    private void refuses(ErrorCode code, String named, ThrowingCallable work) {
        sent.clear();
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        UsageException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code))
                .hasMessageContaining(named);
        assertThat(sent).as("sent before it was refused").isEmpty();
    }

    private Customer saved(String tenant, String email, Invoice... invoices) {
        Customer customer = new Customer(email);
        sessions.inTransaction(tenant, session -> {
            customer.getInvoices().addAll(List.of(invoices));
            session.add(customer);
        });
        return customer;
    }

    /** Each customer with its tenant, as a connection sees them. */
    private List<String> rows() {
        return engine.callInTransaction(connection -> connection
                .execute(select(Customer.TENANT_ID.concat(" ").concat(Customer.EMAIL))
                        .from(Customer.ENTITY.table())
                        .orderBy(Customer.EMAIL))
                .all());
    }

    // sessions for nobody

    @Test
    void sessionForNobody_isRefused_whereverRowsBelongToTenants() {
        saved("acme", "ada");
        Customer other = saved("acme", "bob");
        try (Session session = all.open()) {
            refuses(ErrorCode.NO_TENANT, "Customer", () -> session.find(Customer.class, 1L));
            refuses(ErrorCode.NO_TENANT, "Customer", () -> session.execute(select(Customer.class)));
            refuses(ErrorCode.NO_TENANT, "Customer", () -> session.execute(select(Customer.EMAIL)));
            refuses(ErrorCode.NO_TENANT, "Customer", () -> session.execute(delete(Customer.class)));
            refuses(
                    ErrorCode.NO_TENANT,
                    "Customer",
                    () -> session.execute(update(Customer.class).set(Customer.EMAIL, "x")));
            refuses(
                    ErrorCode.NO_TENANT,
                    "Customer",
                    () -> session.execute(insert(Customer.class).set(Customer.EMAIL, "x")));
            refuses(
                    ErrorCode.NO_TENANT,
                    "Customer",
                    () -> session.execute(select(Customer.class).options(Load.withoutCriteria())));
            session.add(new Customer("cy"));
            refuses(ErrorCode.NO_TENANT, "Customer", session::flush);
        }
        other.setEmail("changed");
        try (Session session = all.open()) {
            session.add(other);
            refuses(ErrorCode.NO_TENANT, "Customer", session::flush);
        }
    }

    @Test
    void sessionForNobody_readsAndWritesWhatBelongsToNobody() {
        all.inTransaction(session -> session.add(new Currency("EUR")));

        all.inTransaction(session -> {
            assertThat(session.get(Currency.class, "EUR")).isNotNull();
            assertThat(session.execute(text("SELECT code FROM currencies").returnsRows())
                            .all())
                    .hasSize(1);
        });
    }

    @Test
    void tenant_needsAName() {
        refuses(ErrorCode.NO_TENANT, "name", () -> sessions.of(" "));
    }

    // writing

    @Test
    void newObjects_belongToTheTenantOfTheirSession() {
        Customer customer = saved("acme", "ada", new Invoice(5));

        assertThat(customer.getTenantId()).isEqualTo("acme");
        assertThat(customer.getInvoices()).extracting(Invoice::getTenantId).containsExactly("acme");
        assertThat(rows()).containsExactly("acme ada");
        sessions.inTransaction("acme", session -> {
            assertThat(Tenancy.tenantOf(session)).contains("acme");
            assertThat(session.get(Customer.class, customer.getId()).getInvoices())
                    .hasSize(1);
        });
        sessions.inTransaction(
                "zenith",
                session -> assertThat(session.find(Customer.class, customer.getId()))
                        .isEmpty());
    }

    @Test
    void newObject_maySayItsOwnTenant_andNoOther() {
        Customer own = new Customer("ada");
        own.setTenantId("acme");
        sessions.inTransaction("acme", session -> session.add(own));
        Customer others = new Customer("bob");
        others.setTenantId("zenith");
        try (Session session = sessions.open("acme")) {
            session.add(others);
            refuses(ErrorCode.OTHER_TENANT, "zenith", session::flush);
        }
        assertThat(rows()).containsExactly("acme ada");
    }

    @Test
    void objectOfAnotherTenant_isNeitherChangedNorDeleted() {
        Customer customer = saved("acme", "ada");
        try (Session session = sessions.open("zenith")) {
            session.add(customer);
            customer.setEmail("eve");
            refuses(ErrorCode.OTHER_TENANT, "acme", session::flush);
        }
        try (Session session = sessions.open("zenith")) {
            session.delete(customer);
            refuses(ErrorCode.OTHER_TENANT, "acme", session::flush);
        }
        try (Session session = sessions.open("zenith")) {
            session.merge(customer);
            refuses(ErrorCode.OTHER_TENANT, "acme", session::flush);
        }
        assertThat(rows()).containsExactly("acme ada");
    }

    @Test
    void object_cannotBeGivenToAnotherTenant_norTakenFromOne() {
        Customer customer = saved("acme", "ada");
        try (Session session = sessions.open("acme")) {
            session.get(Customer.class, customer.getId()).setTenantId("zenith");
            refuses(ErrorCode.OTHER_TENANT, "zenith", session::flush);
        }
        try (Session session = sessions.open("zenith")) {
            session.add(customer);
            customer.setTenantId("zenith");
            refuses(ErrorCode.OTHER_TENANT, "acme", session::flush);
        }
        assertThat(rows()).containsExactly("acme ada");
    }

    /** The row of another tenant would point at nothing, and is not the session's to delete. */
    @Test
    void objectThatLeadsToRowsOfAnother_isNotDeletedWithThem() {
        Customer customer = saved("acme", "ada");
        Tenancy.acrossTenants(all).inTransaction(session -> {
            Invoice stray = new Invoice(7);
            stray.setTenantId("zenith");
            session.get(Customer.class, customer.getId()).getInvoices().add(stray);
        });

        assertThatThrownBy(() -> sessions.inTransaction(
                        "acme", session -> session.delete(session.get(Customer.class, customer.getId()))))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("zenith");
        assertThat(rows()).containsExactly("acme ada");
    }

    @Test
    void reference_toARowOfAnother_isEmpty() {
        Customer customer = saved("acme", "ada");
        Invoice invoice = new Invoice(9);
        invoice.setCustomerId(customer.getId());
        sessions.inTransaction("zenith", session -> session.add(invoice));

        sessions.inTransaction(
                "zenith",
                session -> assertThat(
                                session.get(Invoice.class, invoice.getId()).getCustomer())
                        .isNull());
        sessions.inTransaction(
                "acme",
                session -> assertThat(
                                session.get(Customer.class, customer.getId()).getInvoices())
                        .isEmpty());
    }

    @Test
    void newObjectWithTheKeyOfOneThatGoes_takesOverItsRow() {
        Customer customer = saved("acme", "ada");
        sessions.inTransaction("acme", session -> {
            session.delete(session.get(Customer.class, customer.getId()));
            Customer next = new Customer("bob");
            next.setId(customer.getId());
            session.add(next);
        });

        assertThat(rows()).containsExactly("acme bob");
    }

    // reading

    @Test
    void noOption_showsRowsOfOthers() {
        saved("acme", "ada");
        saved("zenith", "zoe");
        SessionFactory open = sessions.of("acme").withOptions(Load.withoutCriteria(Tenancy.NAME));

        open.inTransaction(session -> {
            assertThat(session.execute(select(Customer.EMAIL)).all()).containsExactly("ada");
            assertThat(session.execute(select(Customer.EMAIL).options(Load.withoutCriteria()))
                            .all())
                    .containsExactly("ada");
            assertThat(session.<Long, RuntimeException>withOptions(List.of(Load.withoutCriteria()), free ->
                            (long) free.execute(select(Customer.class)).all().size()))
                    .isEqualTo(1);
        });
    }

    @Test
    void statementAsText_isRefused_andItsConnectionIsOnesOwnAffair() {
        saved("acme", "ada");
        saved("zenith", "zoe");
        try (Session session = sessions.open("acme")) {
            refuses(
                    ErrorCode.BAD_STATEMENT,
                    "text",
                    () -> session.execute(text("SELECT email FROM customers").returnsRows()));
            refuses(ErrorCode.BAD_STATEMENT, "text", () -> session.execute(text("DELETE FROM customers")));
            assertThat(session.connection()
                            .execute(text("SELECT email FROM customers").returnsRows())
                            .all())
                    .hasSize(2);
        }
        Tenancy.acrossTenants(all)
                .inTransaction(session -> assertThat(session.execute(
                                        text("SELECT email FROM customers").returnsRows())
                                .all())
                        .hasSize(2));
    }

    // statements

    @Test
    void insertedRows_belongToTheTenant_howeverTheyAreSaid() {
        sessions.inTransaction("acme", session -> {
            session.execute(insert(Customer.class).set(Customer.EMAIL, "a"));
            session.execute(insert(Customer.class).values(Map.of("email", "b")));
            session.execute(insert(Customer.class), List.of(Map.of("email", "c"), Map.of("email", "d")));
            session.execute(insert(Customer.class)
                    .from(select(Customer.EMAIL.concat("2")).where(Customer.EMAIL.eq("a")), Customer.EMAIL));
            session.execute(insert(Customer.class).values(Map.of("email", "e", "tenantId", "acme")));
        });

        assertThat(rows()).containsExactly("acme a", "acme a2", "acme b", "acme c", "acme d", "acme e");
    }

    @Test
    void insert_thatSaysAnother_isRefused() {
        try (Session session = sessions.open("acme")) {
            refuses(
                    ErrorCode.OTHER_TENANT,
                    "acme",
                    () -> session.execute(
                            insert(Customer.class).set(Customer.EMAIL, "a").set(Customer.TENANT_ID, "zenith")));
            refuses(
                    ErrorCode.OTHER_TENANT,
                    "acme",
                    () -> session.execute(
                            insert(Customer.class),
                            List.of(Map.of("email", "a"), Map.of("email", "b", "tenantId", "zenith"))));
            refuses(
                    ErrorCode.OTHER_TENANT,
                    "acme",
                    () -> session.execute(insert(Customer.class)
                            .from(select(literal("a"), literal("zenith")), Customer.EMAIL, Customer.TENANT_ID)));
        }
    }

    @Test
    void update_meetsOwnRows_andGivesNoneAway() {
        saved("acme", "ada");
        saved("zenith", "zoe");
        sessions.inTransaction("acme", session -> {
            assertThat(session.execute(update(Customer.class).set(Customer.EMAIL, Customer.EMAIL.concat("!")))
                            .rowCount())
                    .isEqualTo(1);
            refuses(
                    ErrorCode.OTHER_TENANT,
                    "acme",
                    () -> session.execute(update(Customer.class).set(Customer.TENANT_ID, "zenith")));
        });

        assertThat(rows()).containsExactly("acme ada!", "zenith zoe");
    }

    /** The unique value is another tenant's: its row stays as it is. */
    @Test
    void insertOrUpdate_leavesRowsOfOthersAsTheyAre() {
        Customer customer = saved("acme", "ada");
        saved("zenith", "zoe");
        sessions.inTransaction(
                "zenith",
                session -> session.execute(insert(Customer.class)
                        .set(Customer.EMAIL, "ada")
                        .onConflict(Customer.EMAIL)
                        .doUpdate(set -> set.set(Customer.EMAIL, Customer.EMAIL.concat(" of zenith")))));
        sessions.inTransaction(
                "zenith",
                session -> session.execute(insert(Customer.class)
                        .set(Customer.EMAIL, "zoe")
                        .onConflict(Customer.EMAIL)
                        .doUpdate(set -> set.set(Customer.EMAIL, Customer.EMAIL.concat(" of zenith")))));

        assertThat(rows()).containsExactly("acme ada", "zenith zoe of zenith");
        assertThatThrownBy(() -> saved("zenith", customer.getEmail())).isInstanceOf(IntegrityException.class);
    }

    // across

    @Test
    void sessionAcrossTenants_seesAll_movesRows_andAsksWhoseNewOnesAre() {
        Customer customer = saved("acme", "ada");
        saved("zenith", "zoe");
        SessionFactory across = Tenancy.acrossTenants(all);
        across.inTransaction(session -> {
            assertThat(Tenancy.tenantOf(session)).isEmpty();
            assertThat(session.execute(select(Customer.class)).all()).hasSize(2);
            session.get(Customer.class, customer.getId()).setTenantId("zenith");
        });
        try (Session session = across.open()) {
            session.add(new Customer("bob"));
            refuses(ErrorCode.NO_TENANT, "setTenantId", session::flush);
        }
        try (Session session = across.open()) {
            refuses(
                    ErrorCode.NO_TENANT,
                    "tenantId",
                    () -> session.execute(insert(Customer.class).set(Customer.EMAIL, "bob")));
        }

        assertThat(rows()).containsExactly("zenith ada", "zenith zoe");
    }

    @Test
    void tenants_workAtTheSameTime() {
        IntStream.range(0, 8).parallel().forEach(number -> {
            String tenant = "tenant" + number;
            for (int i = 0; i < 5; i++) {
                saved(tenant, tenant + "." + i);
            }
            sessions.inTransaction(
                    tenant,
                    session -> assertThat(
                                    session.execute(select(Customer.class)).all())
                            .hasSize(5)
                            .extracting(Customer::getTenantId)
                            .containsOnly(tenant));
        });
    }

    @Test
    void engineWithoutThePlugin_knowsNothingOfTenants() {
        try (Engine plain = Engine.builder(database.url()).allowPlugins().build()) {
            Model customer = new Customer("ada");
            SessionFactory.of(plain).inTransaction(session -> session.add(customer));

            assertThat(rows()).containsExactly(" ada");
            SessionFactory.of(plain)
                    .inTransaction(session -> assertThat(
                                    session.execute(select(Customer.class)).all())
                            .hasSize(1));
        }
    }
}
