package dev.cinnabar.it.spring;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.it.spring.app.Notes;
import dev.cinnabar.it.spring.app.NotesApplication;
import dev.cinnabar.it.spring.app.Work;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** An application on a database of its own, whose notes are gone before each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SpringContract {
    private final DatabaseServer server;
    private TestDatabase database;
    ConfigurableApplicationContext application;
    Session session;
    SessionFactory sessions;
    Engine engine;
    JdbcTemplate jdbc;
    Work work;
    Notes notes;

    SpringContract(DatabaseServer server) {
        this.server = server;
    }

    @BeforeAll
    void start() {
        database = server.fresh(getClass().getSimpleName());
        application = new SpringApplicationBuilder(NotesApplication.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.datasource.url=" + database.jdbcUrl(),
                        "spring.datasource.hikari.maximum-pool-size=2",
                        "spring.main.banner-mode=off")
                .run();
        session = application.getBean(Session.class);
        sessions = application.getBean(SessionFactory.class);
        engine = application.getBean(Engine.class);
        jdbc = application.getBean(JdbcTemplate.class);
        work = application.getBean(Work.class);
        notes = application.getBean(Notes.class);
    }

    @AfterAll
    void stop() {
        if (application != null) {
            application.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @BeforeEach
    void empty() {
        jdbc.update("DELETE FROM notes");
    }

    /** What everybody else sees. */
    final List<String> kept() {
        return jdbc.queryForList("SELECT text FROM notes ORDER BY text", String.class);
    }
}
