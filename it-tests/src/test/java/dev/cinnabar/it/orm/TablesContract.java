package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.testkit.server.DatabaseServer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An empty database with the tables that a contract names, and an account of what is sent to it. */
abstract class TablesContract {
    @RegisterExtension
    private final StandingTables standing = new StandingTables(this::server, this::createTables);

    Engine engine;
    SessionFactory sessions;
    /** Of all threads. */
    final List<String> sent = Collections.synchronizedList(new ArrayList<>());

    abstract DatabaseServer server();

    abstract MetaData tables();

    @BeforeEach
    void create() {
        engine = engine(standing.url());
        sessions = SessionFactory.of(engine);
        engine.events().on(BeforeExecute.class, event -> sent.add(event.sql()));
    }

    /** Once for all tests of a class, where the server keeps them. */
    void createTables(Engine empty) {
        tables().createAll(empty);
    }

    Engine engine(String url) {
        return Engine.create(url);
    }

    /** Where others find the database. */
    final String jdbcUrl() {
        return standing.jdbcUrl();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    final long rows(Class<? extends Model> type) {
        return sessions.callInTransaction(
                session -> session.execute(select(count()).from(type)).one());
    }

    final long sentOf(String verb) {
        return allSentOf(verb).size();
    }

    final List<String> allSentOf(String verb) {
        return sent.stream().filter(sql -> sql.startsWith(verb)).toList();
    }

    static void refuses(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CinnabarException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
