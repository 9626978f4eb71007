package dev.cinnabar.testkit.kit;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.inline;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.listParameter;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.sql.Sql.update;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.VARCHAR;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.result.Row2;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Table;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The session: isolation, autocommit, errors, escapes, names. */
interface DialectSuite {
    NumberColumn<Integer> DIALECT_ID = column("id", INTEGER).primaryKey().autoincrement(false);
    TextColumn DIALECT_DATA = column("data", varchar(50));
    Table STORED = table("dialect_rows", DIALECT_ID, DIALECT_DATA);

    /** The driver's number of the level that holds on a connection: a database may give more than it was asked for. */
    private static int driversLevel(Connection connection) throws SQLException {
        return connection.unwrap(java.sql.Connection.class).getTransactionIsolation();
    }

    private static int driversNumber(Isolation level) {
        return switch (level) {
            case READ_UNCOMMITTED -> java.sql.Connection.TRANSACTION_READ_UNCOMMITTED;
            case READ_COMMITTED -> java.sql.Connection.TRANSACTION_READ_COMMITTED;
            case REPEATABLE_READ -> java.sql.Connection.TRANSACTION_REPEATABLE_READ;
            case SERIALIZABLE -> java.sql.Connection.TRANSACTION_SERIALIZABLE;
            case AUTOCOMMIT -> java.sql.Connection.TRANSACTION_NONE;
        };
    }

    private static Set<Isolation> levels(Engine engine) {
        Set<Isolation> levels = EnumSet.copyOf(engine.dialect().session().isolations());
        levels.remove(Isolation.AUTOCOMMIT);
        return levels;
    }

    /** A level that is not the default one; autocommit where there is no other. */
    private static Isolation anotherLevel(Engine engine) {
        return levels(engine).stream()
                .filter(level -> level != engine.dialect().session().defaultIsolation())
                .findFirst()
                .orElse(Isolation.AUTOCOMMIT);
    }

    @Test
    @Tag("PingTest.test_do_ping")
    default void ping_answersOnALiveConnection(Sandbox sandbox) throws SQLException {
        var driver = sandbox.connection().unwrap(java.sql.Connection.class);

        assertThat(sandbox.dialect().session().isAlive(driver, 5)).isTrue();
    }

    @Test
    @Tag("ExceptionTest.test_integrity_error")
    default void duplicateKey_breaksUniqueness(Sandbox sandbox) {
        sandbox.create(STORED);
        sandbox.fill(STORED, 1, "d1");

        assertThatThrownBy(() -> sandbox.connection()
                        .inTransaction(connection -> connection.execute(
                                insert(STORED).set(DIALECT_ID, 1).set(DIALECT_DATA, "d2"))))
                .isInstanceOfSatisfying(IntegrityException.class, error -> {
                    assertThat(error.kind()).isEqualTo(IntegrityException.Kind.UNIQUE);
                    assertThat(error.violates(STORED.column(DIALECT_ID))).isTrue();
                });
    }

    @Test
    @Tag("IsolationLevelTest.test_default_isolation_level")
    default void defaultLevel_isTheDatabases(Sandbox sandbox) throws SQLException {
        var declared = sandbox.dialect().session().defaultIsolation();

        assertThat(sandbox.connection().isolation()).isEqualTo(declared);
        assertThat(driversLevel(sandbox.connection())).isGreaterThanOrEqualTo(driversNumber(declared));
    }

    @Test
    @Tag("IsolationLevelTest.test_non_default_isolation_level")
    default void otherLevel_holdsUntilTheConnectionIsClosed(Engine engine) {
        Isolation usual = engine.dialect().session().defaultIsolation();
        Isolation other = anotherLevel(engine);

        try (Connection connection = engine.connect()) {
            connection.isolation(other);
            assertThat(connection.isolation()).isEqualTo(other);
        }
        try (Connection connection = engine.connect()) {
            assertThat(connection.isolation()).isEqualTo(usual);
        }
    }

    @Test
    @Tag("IsolationLevelTest.test_all_levels")
    default void everyLevel_isSetAndReset(Sandbox sandbox) {
        sandbox.create(STORED);
        Engine engine = sandbox.engine();
        Isolation usual = engine.dialect().session().defaultIsolation();

        sandbox.fill(STORED, 1, "before");

        for (Isolation level : levels(engine)) {
            try (Connection connection = engine.connect()) {
                connection.isolation(level);
                connection.begin();
                assertThat(connection.isolation()).isEqualTo(level);
                expectLevel(sandbox, connection, level);
            }
            try (Connection connection = engine.connect()) {
                assertThat(connection.isolation()).isEqualTo(usual);
            }
        }
    }

    /** Whether a transaction sees what others commit meanwhile is what tells the two levels in the middle apart. */
    private static void expectLevel(Sandbox sandbox, Connection connection, Isolation level) {
        var read = select(STORED.column(DIALECT_DATA));
        String before = connection.execute(read).one();
        boolean tells = level == Isolation.READ_COMMITTED || level == Isolation.REPEATABLE_READ;
        if (tells && sandbox.has(Feature.CONCURRENT_WRITERS)) {
            sandbox.engine()
                    .inTransaction(other -> other.execute(update(STORED).set(DIALECT_DATA, "by another, at " + level)));
            boolean unchanged = connection.execute(read).one().equals(before);
            assertThat(unchanged).isEqualTo(level == Isolation.REPEATABLE_READ);
        }
    }

    @Test
    @Tag("IsolationLevelTest.test_invalid_level_execution_option")
    default void levelThatTheDatabaseLacks_isRefusedByTheConnection(Sandbox sandbox) {
        Set<Isolation> known = levels(sandbox.engine());
        Set<Isolation> others = EnumSet.complementOf(EnumSet.copyOf(known));
        others.remove(Isolation.AUTOCOMMIT);

        for (Isolation other : others) {
            assertThatThrownBy(() -> sandbox.connection().isolation(other))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContainingAll(
                            other.name(), known.iterator().next().name());
        }
        assertThat(Isolation.named("sometimes")).isEmpty();
    }

    @Test
    @Tag("AutocommitIsolationTest.test_autocommit_block")
    default void autocommit_isNotRolledBack_whenItsConnectionIsClosed(Sandbox sandbox) {
        sandbox.create(STORED);
        CountingConnector connector = new CountingConnector();

        try (Engine engine = sandbox.builder().connector(connector).build()) {
            try (Connection connection = engine.connect()) {
                connection.isolation(Isolation.AUTOCOMMIT);
                connection.execute(insert(STORED).set(DIALECT_ID, 1));
            }
            int before = connector.rollbacks();
            try (Connection connection = engine.connect()) {
                connection.isolation(Isolation.AUTOCOMMIT);
                connection.execute(insert(STORED).set(DIALECT_ID, 2));
            }
            assertThat(connector.rollbacks()).isEqualTo(before);

            try (Connection connection = engine.connect()) {
                connection.execute(insert(STORED).set(DIALECT_ID, 3));
            }
            assertThat(connector.rollbacks()).isGreaterThan(before);
        }
        assertThat(sandbox.all(select(STORED.column(DIALECT_ID)).orderBy(STORED.column(DIALECT_ID))))
                .containsExactly(1, 2);
    }

    @Test
    @Tag("IsolationLevelTest.test_invalid_level_engine_param")
    default void unknownLevel_isRefusedByTheEngine(Sandbox sandbox) {
        assertThatThrownBy(() -> sandbox.builder().isolation("sometimes"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("sometimes")
                .hasMessageContaining("READ_COMMITTED")
                .hasMessageContaining("SERIALIZABLE");
    }

    @Test
    @Tag("IsolationLevelTest.test_dialect_user_setting_is_restored")
    default void levelOfTheEngine_comesBackAfterAConnectionsOwn(Sandbox sandbox) {
        Isolation other = anotherLevel(sandbox.engine());
        Isolation usual = sandbox.dialect().session().defaultIsolation();

        try (Engine engine = sandbox.builder().isolation(other).poolSize(1).build()) {
            try (Connection connection = engine.connect()) {
                assertThat(connection.isolation()).isEqualTo(other);
                connection.isolation(usual);
                assertThat(connection.isolation()).isEqualTo(usual);
            }
            try (Connection connection = engine.connect()) {
                assertThat(connection.isolation()).isEqualTo(other);
            }
        }
    }

    @Test
    @Tag("AutocommitIsolationTest.test_autocommit_on")
    default void autocommit_leavesNothingToRollBack(Sandbox sandbox) {
        sandbox.create(STORED);
        var data = STORED.column(DIALECT_DATA);

        try (Connection connection = sandbox.engine().connect()) {
            connection.isolation(Isolation.AUTOCOMMIT);
            connection.execute(insert(STORED).set(DIALECT_ID, 1).set(DIALECT_DATA, "kept"));
            connection.rollback();
            assertThat(connection.execute(select(data)).all()).containsExactly("kept");
        }
        try (Connection connection = sandbox.engine().connect()) {
            connection.execute(insert(STORED).set(DIALECT_ID, 2).set(DIALECT_DATA, "undone"));
            connection.rollback();
            assertThat(connection.execute(select(data)).all()).containsExactly("kept");
        }
    }

    @Test
    @Tag("EscapingTest.test_percent_sign_round_trip")
    default void percentSigns_areTextLikeOthers(Sandbox sandbox) {
        sandbox.create(STORED);
        sandbox.fill(STORED, 1, "some % value", 2, "some %% other value");
        var id = STORED.column(DIALECT_ID);
        var data = STORED.column(DIALECT_DATA);

        assertThat(sandbox.all(select(id).where(data.eq(inline("some % value", VARCHAR)))))
                .containsExactly(1);
        assertThat(sandbox.all(select(id).where(data.eq(inline("some %% other value", VARCHAR)))))
                .containsExactly(2);
    }

    @Test
    @Requires(Feature.SCHEMAS)
    @Tag("WeCanSetDefaultSchemaWEventsTest.test_control_case")
    default void defaultSchema_isTheUsualOne(Sandbox sandbox) {
        var inspector = sandbox.connection().inspector();

        assertThat(inspector.schemaNames()).contains(inspector.defaultSchema());
        assertThat(sandbox.engine().inspector().defaultSchema()).isEqualTo(inspector.defaultSchema());
    }

    @Test
    @Tag("DifficultParametersTest.test_round_trip_same_named_column")
    default void oddColumnNames_areNamesLikeOthers(Sandbox sandbox) {
        List<String> names = Arrays.asList(
                "boring",
                "per cent",
                "per % cent",
                "%percent",
                "par(ens)",
                "percent%(ens)yah",
                "col:ons",
                "_starts",
                "dot.s",
                "more :: %colons%",
                "_name",
                "___name",
                "[BracketsAndCase]",
                "42numbers",
                "percent%signs",
                "has spaces",
                "/slashes/",
                "more/slashes",
                "q?marks",
                "1param",
                "1col:on",
                "quo\"te",
                "back`tick");
        for (String name : names) {
            expectOddName(sandbox, name, names.indexOf(name));
        }
    }

    private static void expectOddName(Sandbox sandbox, String name, int number) {
        TextColumn odd = column(name, varchar(50));
        Table table = table("odd_" + number, DIALECT_ID, odd);
        sandbox.create(table);
        var column = table.column(odd);

        sandbox.run(insert(table).set(DIALECT_ID, 1).set(odd, "some name"));

        assertThat(sandbox.all(select(table.column(DIALECT_ID), column))).containsExactly(new Row2<>(1, "some name"));
        assertThat(sandbox.all(select(column).where(column.in(List.of("some name", "some other name")))))
                .containsExactly("some name");
        sandbox.run(update(table).set(odd, "new name").where(column.eq("some name")));
        assertThat(sandbox.all(select(column))).containsExactly("new name");
    }

    @Test
    @Tag("DifficultParametersTest.test_standalone_bindparam_escape_expanding")
    default void oddParameterNames_areNamesLikeOthers(Sandbox sandbox) {
        sandbox.create(STORED);
        sandbox.fill(STORED, 1, "d1", 2, "d2", 3, "d3");

        for (String name : List.of("per cent", "%percent", "par(ens)", "col:ons", "dot.s", "42numbers", "/slashes/")) {
            var query = select(STORED.column(DIALECT_ID))
                    .where(STORED.column(DIALECT_DATA).in(listParameter(name, VARCHAR)))
                    .orderBy(STORED.column(DIALECT_ID));
            assertThat(sandbox.all(query.bind(name, List.of("d1", "d3")))).containsExactly(1, 3);
        }
    }
}
