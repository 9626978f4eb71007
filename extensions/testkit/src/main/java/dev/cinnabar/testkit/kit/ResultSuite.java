package dev.cinnabar.testkit.kit;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.into;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.selectRow;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.sql.Sql.update;
import static dev.cinnabar.sql.Sql.when;
import static dev.cinnabar.type.Types.DATE;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.ExecutionOptions;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.result.Row2;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Query;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rows and what is read from them; names with percent signs; rows in portions. */
interface ResultSuite {
    NumberColumn<Integer> RESULT_ID = column("id", INTEGER).primaryKey().autoincrement(false);
    TextColumn RESULT_DATA = column("data", varchar(50));
    ColumnDefinition<LocalDate> RESULT_DAY = column("day", DATE);
    Table PLAIN = table("result_plain", RESULT_ID, RESULT_DATA);
    Table DATED = table("result_dated", RESULT_ID, RESULT_DAY);
    NumberColumn<Integer> PERCENT = column("percent%", INTEGER);
    NumberColumn<Integer> SPACES = column("spaces % more spaces", INTEGER);
    Table PERCENTS = table("percent%table", PERCENT, SPACES);

    /** A row as a record. */
    record Plain(@Nullable Integer id, @Nullable String data) {}

    private static void fillPlain(Sandbox sandbox) {
        sandbox.create(PLAIN);
        sandbox.fill(PLAIN, 1, "d1", 2, "d2", 3, "d3");
    }

    @Test
    @Tag("RowFetchTest.test_via_attr")
    default void record_hasItsValuesByName(Sandbox sandbox) {
        fillPlain(sandbox);
        var id = PLAIN.column(RESULT_ID);

        var row = sandbox.connection()
                .execute(select(into(Plain::new, id, PLAIN.column(RESULT_DATA))).orderBy(id))
                .first()
                .orElseThrow();

        assertThat(row.id()).isEqualTo(1);
        assertThat(row.data()).isEqualTo("d1");
    }

    @Test
    @Tag("RowFetchTest.test_via_int")
    default void row_hasItsValuesByPlace(Sandbox sandbox) {
        fillPlain(sandbox);
        var id = PLAIN.column(RESULT_ID);

        var row = sandbox.all(selectRow(id, PLAIN.column(RESULT_DATA)).orderBy(id))
                .get(0);

        assertThat(row.value(0)).isEqualTo(1);
        assertThat(row.value(1)).isEqualTo("d1");
    }

    @Test
    @Tag("RowFetchTest.test_via_col_object")
    default void row_hasItsValuesByColumn(Sandbox sandbox) {
        fillPlain(sandbox);
        var id = PLAIN.column(RESULT_ID);
        var data = PLAIN.column(RESULT_DATA);

        var row = sandbox.all(selectRow(id, data).orderBy(id)).get(0);

        assertThat(row.value(id)).isEqualTo(1);
        assertThat(row.value(data)).isEqualTo("d1");
    }

    @Test
    @Tag("RowFetchTest.test_row_with_dupe_names")
    default void row_keepsColumnsOfOneName(Sandbox sandbox) {
        fillPlain(sandbox);
        var data = PLAIN.column(RESULT_DATA);

        var result = sandbox.connection()
                .execute(selectRow(data, data.as("data"))
                        .where(PLAIN.column(RESULT_ID).eq(2)));

        assertThat(result.keys()).containsExactly("data", "data");
        assertThat(result.one().values()).isEqualTo(List.of("d2", "d2"));
    }

    @Test
    @Tag("RowFetchTest.test_row_w_scalar_select")
    default void scalarSubquery_keepsItsType(Sandbox sandbox) {
        sandbox.create(DATED);
        sandbox.fill(DATED, 1, LocalDate.of(2006, 5, 12));
        var dated = DATED.as("inner_dated");
        var day = select(dated.column(RESULT_DAY))
                .where(dated.column(RESULT_ID).eq(DATED.column(RESULT_ID)))
                .scalar();

        var rows = sandbox.all(select(DATED.column(RESULT_ID), day.as("its_day")));

        assertThat(rows).containsExactly(new Row2<>(1, LocalDate.of(2006, 5, 12)));
    }

    private static void expectPercents(Sandbox sandbox) {
        var percent = PERCENTS.column(PERCENT);
        var spaces = PERCENTS.column(SPACES);
        assertThat(sandbox.all(select(percent, spaces).orderBy(percent)))
                .containsExactly(new Row2<>(5, 12), new Row2<>(7, 11), new Row2<>(9, 10), new Row2<>(11, 9));
        assertThat(sandbox.all(select(spaces).where(spaces.in(List.of(9, 10))).orderBy(spaces)))
                .containsExactly(9, 10);
        sandbox.run(update(PERCENTS).set(SPACES, 15));
        assertThat(sandbox.all(select(spaces))).containsOnly(15).hasSize(4);
    }

    @Test
    @Tag("PercentSchemaNamesTest.test_single_roundtrip")
    default void percentNames_takeSingleRows(Sandbox sandbox) {
        sandbox.create(PERCENTS);
        sandbox.run(insert(PERCENTS).set(PERCENT, 5).set(SPACES, 12));
        sandbox.run(insert(PERCENTS).set(PERCENT, 7).set(SPACES, 11));
        sandbox.run(insert(PERCENTS).set(PERCENT, 9).set(SPACES, 10));
        sandbox.run(insert(PERCENTS).set(PERCENT, 11).set(SPACES, 9));

        expectPercents(sandbox);
    }

    private static List<Map<String, Integer>> percentRows() {
        return List.of(
                Map.of("percent%", 5, "spaces % more spaces", 12),
                Map.of("percent%", 7, "spaces % more spaces", 11),
                Map.of("percent%", 9, "spaces % more spaces", 10),
                Map.of("percent%", 11, "spaces % more spaces", 9));
    }

    @Test
    @Tag("PercentSchemaNamesTest.test_executemany_roundtrip")
    default void percentNames_takeManyRows(Sandbox sandbox) {
        sandbox.create(PERCENTS);
        sandbox.connection().execute(insert(PERCENTS), percentRows());

        expectPercents(sandbox);
    }

    @Test
    @Requires(Feature.INSERT_RETURNING)
    @Tag("PercentSchemaNamesTest.test_executemany_returning_roundtrip")
    default void percentNames_areReturnedInOrder(Sandbox sandbox) {
        sandbox.create(PERCENTS);

        var returned = sandbox.all(
                insert(PERCENTS).rows(percentRows()).returning(PERCENTS.column(PERCENT), PERCENTS.column(SPACES)));

        assertThat(returned)
                .containsExactly(new Row2<>(5, 12), new Row2<>(7, 11), new Row2<>(9, 10), new Row2<>(11, 9));
        expectPercents(sandbox);
    }

    @Test
    @Requires(Feature.SERVER_CURSORS)
    @Tag("ServerSideCursorsTest.test_roundtrip_fetchall")
    default void streaming_seesInsertsUpdatesAndDeletes(Sandbox sandbox) {
        sandbox.create(PLAIN);
        sandbox.connection().options(ExecutionOptions.NONE.withFetchSize(2));
        var id = PLAIN.column(RESULT_ID);
        var data = PLAIN.column(RESULT_DATA);
        var all = select(id, data).orderBy(id);

        sandbox.run(insert(PLAIN).set(RESULT_ID, 1).set(RESULT_DATA, "data1"));
        sandbox.run(insert(PLAIN).set(RESULT_ID, 2).set(RESULT_DATA, "data2"));
        assertThat(sandbox.all(all)).containsExactly(new Row2<>(1, "data1"), new Row2<>(2, "data2"));

        sandbox.run(update(PLAIN).set(RESULT_DATA, "data2 updated").where(id.eq(2)));
        assertThat(sandbox.all(all)).containsExactly(new Row2<>(1, "data1"), new Row2<>(2, "data2 updated"));

        sandbox.run(delete(PLAIN).where(id.eq(1)));
        assertThat(sandbox.all(all)).containsExactly(new Row2<>(2, "data2 updated"));
    }

    private static void fillNineteen(Sandbox sandbox) {
        sandbox.create(PLAIN);
        sandbox.fill(
                PLAIN,
                IntStream.range(0, 19)
                        .boxed()
                        .flatMap(i -> List.<Object>of(i, "data " + i).stream())
                        .toArray());
    }

    /** A query whose fifteenth row fails: whoever asks for all rows at once never sees the first. */
    private static Select<Integer> failingLate() {
        var id = PLAIN.column(RESULT_ID);
        var others = PLAIN.as("others");
        var several = select(others.column(RESULT_ID))
                .where(others.column(RESULT_ID).lt(id))
                .scalar();
        return select(when(id.lt(15)).then(id).otherwise(several)).orderBy(id);
    }

    /** Whether a row arrives before the failure. */
    private static boolean streams(Connection connection, Query<Integer> query) {
        try {
            return connection.execute(query).fetch(1).equals(List.of(0));
        } catch (DatabaseException atOnce) {
            return false;
        } finally {
            connection.rollback();
        }
    }

    @Test
    @Requires({Feature.SERVER_CURSORS, Feature.LAZY_CURSORS})
    @Tag("ServerSideCursorsTest.test_ss_cursor_status")
    default void serverCursor_isUsedWhereAFetchSizeIsSaid(Sandbox sandbox) {
        fillNineteen(sandbox);
        var usual = failingLate();

        try (Engine streaming = sandbox.builder()
                        .options(ExecutionOptions.NONE.withFetchSize(2))
                        .build();
                Connection connection = streaming.connect()) {
            assertThat(streams(connection, usual)).isTrue();
        }
        assertThat(streams(sandbox.connection(), usual)).isFalse();
        assertThat(streams(sandbox.connection(), usual.fetchSize(2))).isTrue();
    }

    @Test
    @Requires({Feature.SERVER_CURSORS, Feature.LAZY_CURSORS})
    @Tag("ServerSideCursorsTest.test_stmt_enabled_conn_option_disabled")
    default void serverCursor_isNotUsed_whereTheConnectionSaysNone(Sandbox sandbox) {
        fillNineteen(sandbox);
        var streamed = failingLate().fetchSize(2);
        Connection connection = sandbox.connection();

        assertThat(streams(connection, streamed)).isTrue();
        connection.options(ExecutionOptions.NONE.withFetchSize(0));
        assertThat(streams(connection, streamed)).isFalse();
        connection.options(ExecutionOptions.NONE.withFetchSize(3));
        assertThat(streams(connection, streamed)).isTrue();
        connection.options(ExecutionOptions.NONE);
    }

    @Test
    @Requires(Feature.SERVER_CURSORS)
    @Tag("ServerSideCursorsTest.test_roundtrip_fetchmany")
    default void streaming_handsOutConsecutiveParts(Sandbox sandbox) {
        fillNineteen(sandbox);
        var id = PLAIN.column(RESULT_ID);

        var result = sandbox.connection().execute(select(id).orderBy(id).fetchSize(4));

        assertThat(result.fetch(5)).isEqualTo(IntStream.range(0, 5).boxed().toList());
        assertThat(result.fetch(10)).isEqualTo(IntStream.range(5, 15).boxed().toList());
        assertThat(result.all()).isEqualTo(IntStream.range(15, 19).boxed().toList());
    }
}
