package dev.cinnabar.it.errors;

import static dev.cinnabar.it.errors.Members.AGE;
import static dev.cinnabar.it.errors.Members.CLUB;
import static dev.cinnabar.it.errors.Members.MEMBERS;
import static dev.cinnabar.it.errors.Members.member;
import static dev.cinnabar.sql.Sql.insert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.testkit.server.FreshDatabase;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A value that was bound stands in nothing that an exception prints, whatever the database says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WithheldValuesTest {
    private static final String CANARY = "c4nary'\"x";
    private static final int NUMBER = 918273645;

    private final FreshDatabase database;
    private @Nullable Engine engine;

    WithheldValuesTest(FreshDatabase database) {
        this.database = database;
    }

    @BeforeAll
    void create() {
        engine = Engine.create(database.url());
        Members.TABLES.createAll(engine);
        engine.inTransaction(connection -> connection.execute(member(NUMBER, CANARY)));
    }

    @AfterAll
    void close() {
        if (engine != null) {
            engine.close();
        }
    }

    @Tag("SEC-17")
    @Test
    void uniqueValue_isWithheld() {
        assertWithheld(connection -> connection.execute(member(2, CANARY)));
        assertWithheld(connection -> connection.execute(member(NUMBER, "other")));
    }

    @Tag("SEC-17")
    @Test
    void valuesOfABatch_areWithheld() {
        List<Map<String, Object>> rows = List.of(Map.of("id", 3, "email", "x"), Map.of("id", 4, "email", CANARY));

        assertWithheld(connection -> connection.execute(insert(MEMBERS), rows));
    }

    @Tag("SEC-17")
    @Test
    void rowThatBreaksARule_isWithheld() {
        assertWithheld(connection -> connection.execute(member(5, CANARY + 5).set(AGE, 3)));
        assertWithheld(connection -> connection.execute(member(6, CANARY + 6).set(CLUB, NUMBER)));
        assertWithheld(connection -> connection.execute(insert(MEMBERS).set(Members.ID, NUMBER + 1)));
    }

    @Tag("SEC-17")
    @Test
    void valueOfAnotherType_isWithheld() {
        assertWithheld(connection -> connection.execute(insert(MEMBERS).values(Map.of("id", CANARY, "email", "x"))));
    }

    @Tag("SEC-17")
    @Test
    void valueTooLong_isWithheld() {
        assertWithheld(connection -> connection.execute(member(8, CANARY.repeat(10))));
    }

    @Tag("SEC-17")
    @Test
    void valueBoundToAMistakenStatement_isWithheld() {
        assertWithheld(connection -> connection.queryRaw("select id from members where email = ? and and", CANARY));
        assertWithheld(connection -> connection.queryRaw("select id from nowhere where email = ?", CANARY));
    }

    private void assertWithheld(Engine.Work<RuntimeException> work) {
        CinnabarException thrown = catchThrowableOfType(CinnabarException.class, () -> engine.inTransaction(work));

        assertThat(thrown).isNotNull();
        assertThat(Thrown.printed(thrown)).doesNotContain("c4nary").doesNotContain(String.valueOf(NUMBER));
    }

    @Test
    void values_areShown_whenTheyAreAskedFor() {
        try (Engine open = Engine.builder(database.url()).showValues(true).build();
                Connection connection = open.connect()) {
            DatabaseException thrown =
                    catchThrowableOfType(DatabaseException.class, () -> connection.execute(member(NUMBER, "other")));

            assertThat(thrown.getCause().getClass().getName()).doesNotStartWith("dev.cinnabar");
        }
    }
}
