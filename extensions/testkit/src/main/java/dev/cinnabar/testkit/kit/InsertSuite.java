package dev.cinnabar.testkit.kit;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.selectRow;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.result.Row2;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** INSERT: keys that the database makes, rows of nothing but defaults, rows from queries. */
interface InsertSuite {
    NumberColumn<Integer> INSERT_ID = column("id", INTEGER).primaryKey();
    TextColumn INSERT_DATA = column("data", varchar(50));
    Table NUMBERED = table("insert_numbered", INSERT_ID, INSERT_DATA);
    NumberColumn<Integer> MANUAL_ID = column("id", INTEGER).primaryKey().autoincrement(false);
    Table MANUAL = table("insert_manual", MANUAL_ID, INSERT_DATA);

    private static void fillManual(Sandbox sandbox) {
        sandbox.create(NUMBERED, MANUAL);
        sandbox.fill(MANUAL, 1, "data1", 2, "data2", 3, "data3");
    }

    @Test
    @Tag("LastrowidTest.test_autoincrement_on_insert")
    default void insertWithoutKey_getsTheFirstNumber(Sandbox sandbox) {
        sandbox.create(NUMBERED);

        sandbox.run(insert(NUMBERED).set(INSERT_DATA, "some data"));

        assertThat(sandbox.all(select(NUMBERED.column(INSERT_ID), NUMBERED.column(INSERT_DATA))))
                .containsExactly(new Row2<>(1, "some data"));
    }

    @Test
    @Tag("LastrowidTest.test_last_inserted_id")
    default void generatedKey_isTheKeyOfTheRow(Sandbox sandbox) {
        sandbox.create(NUMBERED);
        sandbox.run(insert(NUMBERED).set(INSERT_DATA, "before"));

        int key = sandbox.run(insert(NUMBERED).set(INSERT_DATA, "some data")).generatedKey(Integer.class);

        assertThat(sandbox.all(select(NUMBERED.column(INSERT_ID))
                        .where(NUMBERED.column(INSERT_DATA).eq("some data"))))
                .containsExactly(key);
    }

    @Test
    @Tag("LastrowidTest.test_native_lastrowid_autoinc")
    default void driversOwnKey_isTheKeyOfTheRow(Sandbox sandbox) throws SQLException {
        sandbox.create(NUMBERED);
        var names = sandbox.dialect().identifiers();
        String sql = "INSERT INTO " + names.quote("insert_numbered") + " (" + names.quote("data") + ") VALUES ('raw')";
        Connection driver = sandbox.connection().unwrap(Connection.class);

        long key;
        try (PreparedStatement statement = driver.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                assertThat(keys.next()).isTrue();
                key = keys.getLong(1);
            }
        }

        assertThat(sandbox.all(select(NUMBERED.column(INSERT_ID)))).containsExactly(Math.toIntExact(key));
    }

    @Test
    @Tag("InsertBehaviorTest.test_autoclose_on_insert")
    default void insert_holdsNothingOpen(Sandbox sandbox) {
        sandbox.create(NUMBERED);

        var changed = sandbox.run(insert(NUMBERED).set(INSERT_DATA, "some data"));
        sandbox.connection().commit();
        sandbox.connection().close();

        assertThat(changed.rowCount()).isOne();
        assertThat(changed.generatedKeys()).hasSize(1);
        assertThat(sandbox.engine().pool().inUse()).isZero();
    }

    @Test
    @Requires(Feature.INSERT_RETURNING)
    @Tag("InsertBehaviorTest.test_autoclose_on_insert_implicit_returning")
    default void insert_readsItsKeyItself(Sandbox sandbox) {
        sandbox.create(NUMBERED);

        var keys = sandbox.run(insert(NUMBERED).set(INSERT_DATA, "some data")).generatedKeys();

        assertThat(keys).hasSize(1);
        assertThat(keys.get(0).names().list()).containsExactly("id");
    }

    @Test
    @Tag("InsertBehaviorTest.test_empty_insert")
    default void insertOfNothing_makesOneRow(Sandbox sandbox) {
        sandbox.create(NUMBERED);

        sandbox.run(insert(NUMBERED));

        assertThat(sandbox.all(select(NUMBERED.column(INSERT_ID)))).hasSize(1).doesNotContainNull();
    }

    @Test
    @Tag("InsertBehaviorTest.test_empty_insert_multiple")
    default void insertOfThreeEmptyRows_makesThreeRows(Sandbox sandbox) {
        sandbox.create(NUMBERED);

        sandbox.connection().execute(insert(NUMBERED), List.<Map<String, Object>>of(Map.of(), Map.of(), Map.of()));

        assertThat(sandbox.all(select(NUMBERED.column(INSERT_ID)))).hasSize(3).doesNotContainNull();
    }

    @Test
    @Tag("InsertBehaviorTest.test_insert_from_select_autoinc")
    default void insertFromSelect_getsKeysFromTheDatabase(Sandbox sandbox) {
        fillManual(sandbox);

        var changed = sandbox.run(insert(NUMBERED)
                .from(
                        select(MANUAL.column(INSERT_DATA))
                                .where(MANUAL.column(INSERT_DATA).in(List.of("data2", "data3"))),
                        INSERT_DATA));

        assertThat(changed.rowCount()).isEqualTo(2);
        assertThat(changed.generatedKeys()).isEmpty();
        assertThat(sandbox.all(select(NUMBERED.column(INSERT_DATA)).orderBy(NUMBERED.column(INSERT_DATA))))
                .containsExactly("data2", "data3");
    }

    @Test
    @Tag("InsertBehaviorTest.test_insert_from_select_autoinc_no_rows")
    default void insertFromSelect_ofNoRows_doesNothing(Sandbox sandbox) {
        fillManual(sandbox);

        var changed = sandbox.run(insert(NUMBERED)
                .from(
                        select(MANUAL.column(INSERT_DATA))
                                .where(MANUAL.column(INSERT_DATA).in(List.of("data4", "data5"))),
                        INSERT_DATA));

        assertThat(changed.rowCount()).isZero();
        assertThat(changed.generatedKeyOrNull(Integer.class)).isNull();
        assertThat(sandbox.all(select(NUMBERED.column(INSERT_ID)))).isEmpty();
    }

    @Test
    @Tag("InsertBehaviorTest.test_insert_from_select_with_defaults")
    default void insertFromSelect_addsDefaults(Sandbox sandbox) {
        var value = column("five", INTEGER).defaultValue(5);
        var expression = column("twelve", INTEGER).defaultExpression(literal(12));
        Table withDefaults = table("insert_defaults", MANUAL_ID, INSERT_DATA, value, expression);
        fillManual(sandbox);
        sandbox.create(withDefaults);

        sandbox.run(insert(withDefaults)
                .from(
                        select(MANUAL.column(MANUAL_ID), MANUAL.column(INSERT_DATA))
                                .where(MANUAL.column(INSERT_DATA).in(List.of("data2", "data3"))),
                        MANUAL_ID,
                        INSERT_DATA));

        var rows = sandbox.all(selectRow(
                        withDefaults.column(MANUAL_ID),
                        withDefaults.column(INSERT_DATA),
                        withDefaults.column(value),
                        withDefaults.column(expression))
                .orderBy(withDefaults.column(MANUAL_ID)));
        assertThat(rows)
                .extracting(row -> row.values())
                .containsExactly(List.of(2, "data2", 5, 12), List.of(3, "data3", 5, 12));
    }
}
