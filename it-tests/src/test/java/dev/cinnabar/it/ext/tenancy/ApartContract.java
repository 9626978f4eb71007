package dev.cinnabar.it.ext.tenancy;

import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.ExecutionOptions;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.ext.tenancy.Tenancy;
import dev.cinnabar.ext.tenancy.TenantDatabases;
import dev.cinnabar.ext.tenancy.TenantSessions;
import dev.cinnabar.it.ext.tenancy.guide.Currency;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Rows of tenants in schemas and databases of their own. */
abstract class ApartContract {
    private static final List<String> TENANTS = List.of("acme", "zenith");

    abstract DatabaseServer server();

    /** Whether a database has schemas that can be made. */
    abstract boolean hasSchemas();

    private static void write(TenantSessions sessions) {
        sessions.inTransaction("acme", session -> session.addAll(List.of(new Currency("EUR"), new Currency("CHF"))));
        sessions.inTransaction("zenith", session -> session.add(new Currency("USD")));
    }

    private static List<String> codes(TenantSessions sessions, String tenant) {
        return sessions.callInTransaction(tenant, session -> {
            assertThat(Tenancy.tenantOf(session)).contains(tenant);
            return session.execute(select(Currency.CODE).orderBy(Currency.CODE)).all();
        });
    }

    @Test
    void schemas_holdTenantsApart() throws SQLException {
        Assumptions.assumeTrue(hasSchemas(), "SQLite has no schemas that could be made");
        try (TestDatabase database = server().fresh("apart");
                Engine engine = Engine.create(database.url())) {
            String prefix = "t" + System.nanoTime() + "_";
            TENANTS.forEach(tenant -> engine.apply(List.of(new SchemaOperation.CreateSchema(prefix + tenant, false))));
            try {
                TENANTS.forEach(tenant -> MetaData.of(Currency.class)
                        .createAll(engine.withOptions(ExecutionOptions.NONE.withSchema("", prefix + tenant))));
                TenantSessions sessions = TenantSessions.bySchemas(SessionFactory.of(engine), prefix::concat);
                write(sessions);

                assertThat(codes(sessions, "acme")).containsExactly("CHF", "EUR");
                assertThat(codes(sessions, "zenith")).containsExactly("USD");
                sessions.inTransaction(
                        "acme",
                        session -> assertThat(session.execute(text("SELECT 1").returnsRows())
                                        .all())
                                .hasSize(1));
            } finally {
                TENANTS.forEach(
                        tenant -> engine.apply(List.of(new SchemaOperation.DropSchema(prefix + tenant, false, true))));
            }
        }
    }

    @Test
    void sessionOnAConnectionOfAnotherSchema_isRefused() throws SQLException {
        try (TestDatabase database = server().fresh("apart");
                Engine engine = Engine.create(database.url())) {
            TenantSessions sessions = TenantSessions.bySchemas(SessionFactory.of(engine), "tenant_"::concat);
            try (Connection plain = engine.connect();
                    Connection others = sessions.of("zenith").engine().connect();
                    Connection own = sessions.of("acme").engine().connect()) {
                for (Connection wrong : List.of(plain, others)) {
                    assertThatThrownBy(() -> sessions.of("acme").open(wrong))
                            .isInstanceOfSatisfying(
                                    UsageException.class,
                                    refused -> assertThat(refused.code()).isEqualTo(ErrorCode.BAD_OPTION))
                            .hasMessageContaining("tenant_acme");
                }
                try (Session session = sessions.of("acme").open(own)) {
                    assertThat(session.isOpen()).isTrue();
                }
            }
        }
    }

    @Test
    void schemaOf_decidesWhoIsATenant() throws SQLException {
        try (TestDatabase database = server().fresh("apart");
                Engine engine = Engine.create(database.url())) {
            TenantSessions sessions = TenantSessions.bySchemas(SessionFactory.of(engine), tenant -> {
                throw new IllegalArgumentException("no tenant " + tenant);
            });

            assertThatThrownBy(() -> sessions.open("mallory"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no tenant mallory");
        }
    }

    @Test
    void databases_holdTenantsApart_eachByOneEngine() throws SQLException {
        try (TestDatabase acme = server().fresh("apart_acme");
                TestDatabase zenith = server().fresh("apart_zenith")) {
            Map<String, String> urls = Map.of("acme", acme.url(), "zenith", zenith.url());
            List<String> made = new ArrayList<>();
            TenantDatabases sessions = TenantDatabases.of(tenant -> {
                synchronized (made) {
                    made.add(tenant);
                }
                Engine engine = Engine.create(urls.get(tenant));
                MetaData.of(Currency.class).createAll(engine);
                return engine;
            });
            try (sessions) {
                write(sessions);
                IntStream.range(0, 16)
                        .parallel()
                        .forEach(i -> assertThat(codes(sessions, "acme")).containsExactly("CHF", "EUR"));
                assertThat(codes(sessions, "zenith")).containsExactly("USD");
                assertThat(made).containsExactlyInAnyOrder("acme", "zenith");
                sessions.close("acme");
                assertThat(codes(sessions, "acme")).containsExactly("CHF", "EUR");
                assertThat(made).hasSize(3);
            }
            assertThatThrownBy(() -> sessions.open("acme"))
                    .isInstanceOfSatisfying(
                            UsageException.class,
                            closed -> assertThat(closed.code()).isEqualTo(ErrorCode.CLOSED_ENGINE));
        }
    }
}
