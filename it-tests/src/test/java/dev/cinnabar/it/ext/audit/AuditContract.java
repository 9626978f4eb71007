package dev.cinnabar.it.ext.audit;

import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.ext.audit.AuditChange;
import dev.cinnabar.ext.audit.AuditEntry;
import dev.cinnabar.ext.audit.AuditLog;
import dev.cinnabar.ext.audit.AuditPlugin;
import dev.cinnabar.it.ext.audit.model.Account;
import dev.cinnabar.it.ext.audit.model.Badge;
import dev.cinnabar.it.ext.audit.model.Box;
import dev.cinnabar.it.ext.audit.model.Contract;
import dev.cinnabar.it.ext.audit.model.Employee;
import dev.cinnabar.it.ext.audit.model.Essay;
import dev.cinnabar.it.ext.audit.model.Letter;
import dev.cinnabar.it.ext.audit.model.Misnamed;
import dev.cinnabar.it.ext.audit.model.Note;
import dev.cinnabar.it.ext.audit.model.Paper;
import dev.cinnabar.it.ext.audit.model.Person;
import dev.cinnabar.it.ext.audit.model.Sample;
import dev.cinnabar.it.ext.audit.model.Seat;
import dev.cinnabar.it.ext.audit.model.SeatOfAnotherKind;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** Tables of audited entities and the log, empty before each test; whoever is the current user is {@link #user}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AuditContract {
    static final MetaData TABLES = MetaData.of(
            AuditEntry.class,
            Account.class,
            Badge.class,
            Note.class,
            Person.class,
            Employee.class,
            Paper.class,
            Contract.class,
            Seat.class,
            Box.class,
            Sample.class,
            Essay.class,
            Misnamed.class,
            Letter.class,
            SeatOfAnotherKind.class);

    private TestDatabase database;
    Engine engine;
    SessionFactory sessions;
    volatile String user;
    final List<String> sent = Collections.synchronizedList(new ArrayList<>());

    abstract DatabaseServer server();

    @BeforeAll
    final void make() {
        database = server().fresh("audit");
        try (Engine empty = Engine.create(database.url())) {
            TABLES.createAll(empty);
        }
    }

    @BeforeEach
    final void open() {
        user = "ada";
        engine = engine(new AuditPlugin().withUser(() -> user));
        sessions = SessionFactory.of(engine);
        engine.events().on(BeforeExecute.class, event -> sent.add(event.sql()));
        sent.clear();
    }

    final Engine engine(AuditPlugin plugin) {
        return Engine.builder(database.url()).plugin(plugin).build();
    }

    final String url() {
        return database.url();
    }

    @AfterEach
    final void empty() {
        engine.inTransaction(connection -> {
            connection.execute(Sql.update(Box.class).setNull(Box.OTHER_ID));
            List<TableDefinition> tables = new ArrayList<>(TABLES.sortedTables());
            Collections.reverse(tables);
            tables.forEach(table -> connection.execute(Sql.delete(Sql.table(table))));
        });
        engine.close();
    }

    @AfterAll
    final void drop() throws SQLException {
        if (database != null) {
            database.close();
        }
    }

    /** Saves objects, and forgets what was sent and logged for that. */
    final void save(Model... objects) {
        sessions.inTransaction(session -> session.addAll(List.of(objects)));
        engine.inTransaction(connection -> connection.execute(Sql.delete(AuditEntry.ENTITY.table())));
        sent.clear();
    }

    final List<AuditChange> log() {
        return sessions.callInTransaction(session -> AuditLog.of(session).changesWhere(AuditEntry.ID.isNotNull()));
    }

    /** Each entry in one line: user, kind, entity, key, attribute, values; a question mark stands for what is not known. */
    final List<String> lines() {
        return sessions.callInTransaction(
                session -> session.execute(select(AuditEntry.class).orderBy(AuditEntry.ID)).all().stream()
                        .map(AuditContract::line)
                        .toList());
    }

    private static String line(AuditEntry entry) {
        return entry.getUser() + " " + entry.getKind() + " " + entry.getEntityName() + " " + entry.getEntityKey() + " "
                + entry.getAttribute() + ": " + (entry.isOldKnown() ? entry.getOldValue() : "?") + " -> "
                + (entry.isNewKnown() ? entry.getNewValue() : "?");
    }

    final long sentOf(String verb) {
        return sent.stream().filter(sql -> sql.startsWith(verb)).count();
    }

    static void refuses(ErrorCode code, String naming, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CinnabarException.class,
                        refused -> org.assertj.core.api.Assertions.assertThat(refused.code())
                                .isEqualTo(code))
                .hasMessageContaining(naming);
    }
}
