package dev.cinnabar.it.spring.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.it.spring.model.Note;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.spring.test.CinnabarTest;
import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.TestDatabase;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A test of the database as an application writes it: it gets no more than that, and leaves nothing behind. */
@CinnabarTest(properties = "cinnabar.name=slice")
@Import(Notes.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NotesSliceTest {
    private static final TestDatabase DATABASE = Databases.sqlite().fresh("NotesSliceTest");

    @Autowired
    private Session session;

    @Autowired
    private SessionFactory sessions;

    @Autowired
    private Notes notes;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationContext application;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", DATABASE::jdbcUrl);
    }

    @Test
    @Order(1)
    void test_isInATransaction() {
        notes.write("a");

        assertThat(notes.texts()).containsExactly("a");
        assertThat(jdbc.queryForObject("SELECT count(*) FROM notes", Integer.class))
                .isOne();
        assertThat(session.isInTransaction()).isTrue();
    }

    @Test
    @Order(2)
    void test_seesNothingOfTheOneBefore() {
        assertThat(notes.texts()).isEmpty();
    }

    @Test
    void slice_hasNoMoreThanTheDatabase() {
        assertThat(application.getBeansOfType(Work.class)).isEmpty();
        assertThat(application.getBeansOfType(Greeting.class)).isEmpty();
        assertThat(application.containsBean("cinnabarHealthIndicator")).isFalse();
        assertThat(application.getEnvironment().getProperty("cinnabar.name")).isEqualTo("slice");
        assertThat(sessions.engine().dialect().name()).isEqualTo("sqlite");
    }

    @Test
    void model_isThere() {
        session.add(new Note("b"));
        session.flush();

        assertThat(notes.one("b").getText()).isEqualTo("b");
    }
}
