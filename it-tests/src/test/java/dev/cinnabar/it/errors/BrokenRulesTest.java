package dev.cinnabar.it.errors;

import static dev.cinnabar.it.errors.Members.AGE;
import static dev.cinnabar.it.errors.Members.CLUB;
import static dev.cinnabar.it.errors.Members.CLUBS;
import static dev.cinnabar.it.errors.Members.EMAIL;
import static dev.cinnabar.it.errors.Members.ID;
import static dev.cinnabar.it.errors.Members.MEMBERS;
import static dev.cinnabar.it.errors.Members.member;
import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.error.IntegrityException.Kind;
import dev.cinnabar.error.Retry;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.sql.Change;
import dev.cinnabar.testkit.server.FreshDatabase;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A rule that is broken is told by its kind and its column on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrokenRulesTest {
    private final FreshDatabase database;
    private @Nullable Engine engine;

    BrokenRulesTest(FreshDatabase database) {
        this.database = database;
    }

    @BeforeAll
    void create() {
        engine = Engine.create(database.url());
        Members.TABLES.createAll(engine);
        engine.inTransaction(connection -> {
            connection.execute(insert(CLUBS).set(Members.CLUB_ID, 1));
            connection.execute(member(1, "ada@example.org").set(CLUB, 1));
        });
    }

    @AfterAll
    void close() {
        if (engine != null) {
            engine.close();
        }
    }

    @Tag("REL-04")
    @Test
    void secondValue_violatesTheUniqueColumn() {
        IntegrityException broken = broken(member(2, "ada@example.org"));

        assertThat(broken.kind()).isEqualTo(Kind.UNIQUE);
        assertThat(broken.code()).isEqualTo(ErrorCode.UNIQUE);
        assertThat(broken.retry()).isEqualTo(Retry.NO);
        assertViolates(broken, EMAIL);
    }

    @Test
    void secondKey_violatesThePrimaryKey() {
        IntegrityException broken = broken(member(1, "bea@example.org"));

        assertThat(broken.kind()).isEqualTo(Kind.UNIQUE);
        assertViolates(broken, ID);
    }

    @Test
    void secondValue_violatesTheUniqueColumn_inABatch() {
        List<Map<String, Object>> rows =
                List.of(Map.of("id", 7, "email", "gil@example.org"), Map.of("id", 8, "email", "ada@example.org"));

        IntegrityException broken = catchThrowableOfType(
                IntegrityException.class,
                () -> engine.inTransaction(connection -> connection.execute(insert(MEMBERS), rows)));

        assertViolates(broken, EMAIL);
    }

    @Tag("REL-04")
    @Test
    void missingValue_violatesTheColumn() {
        IntegrityException broken = broken(insert(MEMBERS).set(ID, 3));

        assertThat(broken.kind()).isEqualTo(Kind.NOT_NULL);
        assertViolates(broken, EMAIL);
    }

    @Test
    void null_violatesTheColumn_onUpdate() {
        IntegrityException broken =
                broken(update(MEMBERS).setNull(EMAIL).where(MEMBERS.column(ID).eq(1)));

        assertThat(broken.kind()).isEqualTo(Kind.NOT_NULL);
        assertViolates(broken, EMAIL);
    }

    @Tag("REL-04")
    @Test
    void rowWithoutItsParent_violatesTheForeignKeysColumn() {
        IntegrityException broken = broken(member(4, "dan@example.org").set(CLUB, 99));

        assertThat(broken.kind()).isEqualTo(Kind.FOREIGN_KEY);
        assertViolates(broken, CLUB);
    }

    @Test
    void parentOfARow_isKept() {
        IntegrityException broken =
                broken(delete(CLUBS).where(CLUBS.column(Members.CLUB_ID).eq(1)));

        assertThat(broken.kind()).isEqualTo(Kind.FOREIGN_KEY);
    }

    @Tag("REL-04")
    @Test
    void check_isToldByItsName() {
        IntegrityException broken = broken(member(5, "eve@example.org").set(AGE, 5));

        assertThat(broken.kind()).isEqualTo(Kind.CHECK);
        assertThat(broken.constraint()).contains("adult");
    }

    private IntegrityException broken(Change change) {
        return catchThrowableOfType(
                IntegrityException.class, () -> engine.inTransaction(connection -> connection.execute(change)));
    }

    private static void assertViolates(IntegrityException broken, ColumnDefinition<?> column) {
        List<String> violated = Stream.<ColumnDefinition<?>>of(ID, EMAIL, AGE, CLUB)
                .filter(each -> broken.violates(MEMBERS.column(each)))
                .map(ColumnDefinition::name)
                .toList();

        assertThat(violated).as(broken.getMessage()).containsExactly(column.name());
    }
}
