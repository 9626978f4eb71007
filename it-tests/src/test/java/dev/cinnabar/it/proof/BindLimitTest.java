package dev.cinnabar.it.proof;

import static dev.cinnabar.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** As many parameters as a database takes pass by every door, and one more passes by none. */
@Tag("servers")
class BindLimitTest {
    private static final Map<String, Integer> LIMITS = Map.of("PostgreSQL", 65_535, "MySQL", 65_535);

    @RegisterExtension
    static final ThreeDatabases DATABASES = new ThreeDatabases();

    @BeforeAll
    static void create() {
        DATABASES.each((name, engine) -> Things.create(engine));
    }

    private static int limit(Engine engine) {
        return engine.callInTransaction(
                connection -> connection.dialect().limits().binds());
    }

    private static String list(String parameter, int size) {
        return String.join(", ", Collections.nCopies(size, parameter));
    }

    private static Object[] values(int size) {
        Object[] values = new Object[size];
        Arrays.fill(values, 7);
        return values;
    }

    private static void queryRaw(Connection connection, int size) {
        assertThat(connection
                        .queryRaw("SELECT 7 IN (" + list("?", size) + ")", values(size))
                        .all())
                .hasSize(1);
    }

    private static void executeRaw(Connection connection, int size) {
        assertThat(connection
                        .executeRaw("DELETE FROM things WHERE a + 1000 IN (" + list("?", size) + ")", values(size))
                        .rowCount())
                .isZero();
    }

    private static void rowsOfText(Connection connection, int size) {
        assertThat(connection
                        .execute(text("SELECT 7 IN (" + list(":seven", size) + ")")
                                .bind("seven", 7)
                                .returnsRows())
                        .all())
                .hasSize(1);
    }

    private static void changeByText(Connection connection, int size) {
        assertThat(connection
                        .execute(text("DELETE FROM things WHERE a + 1000 IN (" + list(":seven", size) + ")")
                                .bind("seven", 7))
                        .rowCount())
                .isZero();
    }

    /** A door for SQL that a person wrote. */
    private interface Door {
        void take(Connection connection, int size);
    }

    @Test
    @Tag("REL-46")
    void queryRaw_takesTheLimitAndNoMore() {
        DATABASES.each((name, engine) -> expectLimit(name, engine, BindLimitTest::queryRaw));
    }

    @Test
    @Tag("REL-46")
    void executeRaw_takesTheLimitAndNoMore() {
        DATABASES.each((name, engine) -> expectLimit(name, engine, BindLimitTest::executeRaw));
    }

    @Test
    @Tag("REL-46")
    void text_takesTheLimitAndNoMore() {
        DATABASES.each((name, engine) -> expectLimit(name, engine, BindLimitTest::rowsOfText));
        DATABASES.each((name, engine) -> expectLimit(name, engine, BindLimitTest::changeByText));
    }

    private static void expectLimit(String name, Engine engine, Door door) {
        int limit = limit(engine);
        engine.inTransaction(connection -> door.take(connection, limit));

        AtomicInteger sent = new AtomicInteger();
        Consumer<BeforeExecute> counting = event -> sent.incrementAndGet();
        var listening = engine.events().on(BeforeExecute.class, counting);
        assertThatThrownBy(() -> engine.inTransaction(connection -> door.take(connection, limit + 1)))
                .as(name)
                .isInstanceOfSatisfying(
                        UsageException.class, error -> assertThat(error.code()).isEqualTo(ErrorCode.TOO_MANY_BINDS))
                .hasMessageContainingAll(String.valueOf(limit + 1), String.valueOf(limit));
        assertThat(sent).as(name).hasValue(0);
        listening.close();
    }

    /** What the driver says by itself to the limit, and to one more. */
    @Test
    @Tag("REL-46")
    void limit_isTheOneOfTheDatabase() {
        DATABASES.each((name, engine) -> {
            int limit = limit(engine);
            assertThat(limit).as(name).isEqualTo(LIMITS.getOrDefault(name, limit));
            try (Connection connection = engine.connect()) {
                java.sql.Connection plain = connection.unwrap(java.sql.Connection.class);

                assertThat(catchThrowable(() -> ask(plain, limit))).as(name).isNull();
                assertThat(catchThrowable(() -> ask(plain, limit + 1)))
                        .as(name)
                        .satisfiesAnyOf(
                                refusal -> assertThat(refusal).isInstanceOf(SQLException.class),
                                taken -> assertThat(name)
                                        .isEqualTo("MySQL")); // its driver writes them into the text then
            }
        });
    }

    private static void ask(java.sql.Connection plain, int size) throws SQLException {
        try (PreparedStatement statement = plain.prepareStatement("SELECT 7 IN (" + list("?", size) + ")")) {
            for (int i = 1; i <= size; i++) {
                statement.setInt(i, 7);
            }
            statement.executeQuery().close();
        }
    }
}
