package dev.cinnabar.it.ext.tenancy;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.update;
import static dev.cinnabar.type.Types.BIGINT;
import static dev.cinnabar.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.ext.tenancy.Tenancy;
import dev.cinnabar.ext.tenancy.TenantSessions;
import dev.cinnabar.it.ext.shapes.ClubModel;
import dev.cinnabar.it.ext.shapes.model.Asset;
import dev.cinnabar.it.ext.shapes.model.Bug;
import dev.cinnabar.it.ext.shapes.model.Laptop;
import dev.cinnabar.it.ext.shapes.model.Tally;
import dev.cinnabar.it.ext.shapes.model.Ticket;
import dev.cinnabar.orm.BeforeInsert;
import dev.cinnabar.orm.BeforeUpdate;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.sql.Insert;
import dev.cinnabar.sql.Table;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows of another tenant, where few would look for a way to them: none is read or written. */
abstract class TenantWritesContract {
    private TestDatabase database;
    private Engine engine;
    private TenantSessions sessions;
    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());

    abstract DatabaseServer server();

    @BeforeEach
    void make() {
        database = server().fresh("tenant_writes");
        engine = Engine.builder(database.url()).allowPlugins("cinnabar-tenancy").build();
        ClubModel.TABLES.createAll(engine);
        sessions = TenantSessions.byRows(SessionFactory.of(engine));
        engine.events().on(BeforeExecute.class, event -> sent.add(event.sql()));
    }

    @AfterEach
    void drop() throws SQLException {
        engine.close();
        database.close();
    }

    private void save(String tenant, Model... objects) {
        sessions.inTransaction(tenant, session -> session.addAll(List.of(objects)));
    }

    private void refuses(Session session, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        UsageException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.OTHER_TENANT));
        assertThat(session.isOpen()).isTrue();
    }

    /** Each tally with its tenant, as a connection sees them. */
    private List<String> tallies() {
        return engine.callInTransaction(connection -> connection
                .execute(select(Tally.TENANT_ID.concat(" ").concat(Tally.NAME))
                        .from(Tally.ENTITY.table())
                        .orderBy(Tally.ID))
                .all());
    }

    @Test
    void insertWithinAQuery_belongsToTheTenant() {
        Assumptions.assumeTrue(engine.dialect().has(Feature.CHANGE_IN_CTE), "no change within a query");
        sessions.inTransaction("ours", session -> {
            var made = insert(Tally.class)
                    .set(Tally.ID, 1L)
                    .set(Tally.NAME, "one")
                    .returning(Tally.NAME)
                    .cte("made");
            assertThat(session.execute(select(made.column(Tally.NAME)).from(made))
                            .all())
                    .containsExactly("one");
            var others = insert(Tally.class)
                    .set(Tally.ID, 2L)
                    .set(Tally.NAME, "two")
                    .set(Tally.TENANT_ID, "theirs")
                    .returning(Tally.NAME)
                    .cte("made");
            refuses(session, () -> session.execute(select(count()).from(others)));
            var given = update(Tally.class)
                    .set(Tally.TENANT_ID, "theirs")
                    .returning(Tally.NAME)
                    .cte("given");
            refuses(session, () -> session.execute(select(count()).from(given)));
        });

        assertThat(tallies()).containsExactly("ours one");
    }

    @Test
    void rowOfAKind_isNotGivenAway_byTheTableThatItSharesWithOthers() {
        save("ours", new Ticket(1, "wish"), new Bug(2, "crash"));
        save("theirs", new Bug(3, "leak"));
        sessions.inTransaction("ours", session -> {
            refuses(
                    session,
                    () -> session.execute(update(Ticket.ENTITY.table()).values(Map.of("tenant_id", "theirs"))));
            refuses(
                    session,
                    () -> session.execute(insert(Ticket.ENTITY.table())
                            .values(Map.of("id", 4L, "name", "x", "kind", "bug", "tenant_id", "theirs"))));
            session.execute(insert(Ticket.class)
                    .values(Map.of("id", 3L, "name", "taken", "kind", "ticket"))
                    .onConflict(Ticket.ID)
                    .doUpdate(set -> set.set(Ticket.NAME, literal("taken"))));
            session.execute(insert(Ticket.class)
                    .values(Map.of("id", 1L, "name", "more", "kind", "ticket"))
                    .onConflict(Ticket.ID)
                    .doUpdate(set -> set.set(Ticket.NAME, literal("more"))));
        });

        sessions.inTransaction(
                "theirs",
                session -> assertThat(session.execute(select(Bug.NAME).from(Bug.class))
                                .all())
                        .containsExactly("leak"));
        sessions.inTransaction(
                "ours",
                session -> assertThat(session.execute(select(Ticket.NAME).from(Ticket.class))
                                .all())
                        .containsExactlyInAnyOrder("more", "crash"));
    }

    @Test
    void rowOfALowerTable_isInsertedOnlyBelowOnesOwn() {
        save("ours", new Asset(1, "desk"));
        save("theirs", new Asset(2, "chair"));
        sessions.inTransaction("ours", session -> {
            refuses(session, () -> session.execute(below(2L)));
            refuses(
                    session,
                    () -> session.execute(
                            insert(Laptop.ENTITY.table()),
                            List.of(Map.of("id", 1L, "inches", 9), Map.of("id", 2L, "inches", 9))));
            refuses(
                    session,
                    () -> session.execute(insert(Laptop.ENTITY.table())
                            .from(select(literal(2L), literal(9)), column("id", BIGINT), column("inches", INTEGER))));
            session.execute(below(1L));
        });

        sessions.inTransaction(
                "ours",
                session -> assertThat(session.get(Laptop.class, 1L).getInches()).isEqualTo(9));
        sessions.inTransaction(
                "theirs", session -> assertThat(session.find(Laptop.class, 2L)).isEmpty());
    }

    private static Insert<Table> below(long id) {
        return insert(Laptop.ENTITY.table()).values(Map.of("id", id, "inches", 9));
    }

    @Test
    void objectOfAnother_isNotReadAnew() {
        Tally tally = new Tally(1, "theirs");
        save("theirs", tally);
        try (Session session = sessions.open("ours")) {
            session.add(tally);
            sent.clear();
            assertThatThrownBy(() -> session.refresh(tally, Tally.NAME)).isInstanceOf(UsageException.class);
            session.expire(tally);
            assertThatThrownBy(tally::getName).isInstanceOf(UsageException.class);
            assertThat(sent).isNotEmpty().allMatch(sql -> sql.contains("tenant_id"));
        }
    }

    /** A collation may hold them for equal. */
    @Test
    void tenants_areToldApart_byTheCaseOfTheirNames() {
        save("ours", new Tally(1, "small"));
        save("OURS", new Tally(2, "great"));
        for (String tenant : List.of("ours", "OURS")) {
            sessions.inTransaction(tenant, session -> {
                assertThat(session.execute(select(Tally.NAME)).all())
                        .containsExactly(tenant.equals("ours") ? "small" : "great");
                assertThat(session.execute(update(Tally.class).set(Tally.NAME, "x"))
                                .rowCount())
                        .isOne();
                session.rollback();
                session.execute(insert(Tally.class)
                        .set(Tally.ID, tenant.equals("ours") ? 2L : 1L)
                        .set(Tally.NAME, "x")
                        .onConflict(Tally.ID)
                        .doUpdate(set -> set.set(Tally.NAME, literal("taken"))));
            });
        }

        assertThat(tallies()).containsExactly("ours small", "OURS great");
    }

    @Test
    void listener_cannotGiveARowAway() {
        engine.events()
                .on(BeforeInsert.class, Tally.class, event -> event.entity().setTenantId("theirs"));
        engine.events()
                .on(BeforeUpdate.class, Tally.class, event -> event.entity().setTenantId("theirs"));
        Tally tally = new Tally(1, "one");
        try (Session session = sessions.open("ours")) {
            session.add(tally);
            refuses(session, session::flush);
        }
        engine.inTransaction(connection -> connection.execute(
                insert(Tally.ENTITY.table()).values(Map.of("id", 2L, "name", "two", "tenant_id", "ours"))));
        try (Session session = sessions.open("ours")) {
            session.get(Tally.class, 2L).setName("zwei");
            refuses(session, session::flush);
        }

        assertThat(tallies()).containsExactly("ours two");
    }

    @Test
    void memoryTellsTenants_withoutAStatement() {
        save("ours", new Tally(1, "one"));
        sessions.inTransaction("ours", session -> {
            Tally tally = session.get(Tally.class, 1L);
            sent.clear();
            assertThat(session.get(Tally.class, 1L)).isSameAs(tally);
            assertThat(sent).isEmpty();
        });
    }

    @Test
    void acrossTenants_lowerTablesAreOpen() {
        save("theirs", new Asset(2, "chair"));
        Tenancy.acrossTenants(SessionFactory.of(engine)).inTransaction(session -> session.execute(below(2L)));

        sessions.inTransaction(
                "theirs", session -> assertThat(session.find(Laptop.class, 2L)).isPresent());
    }
}
