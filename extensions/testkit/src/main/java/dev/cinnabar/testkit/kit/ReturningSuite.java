package dev.cinnabar.testkit.kit;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.sql.Sql.update;
import static dev.cinnabar.type.Types.BINARY;
import static dev.cinnabar.type.Types.DOUBLE;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.REAL;
import static dev.cinnabar.type.Types.decimal;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.error.UnsupportedFeatureException;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Query;
import dev.cinnabar.sql.Table;
import dev.cinnabar.type.Types;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** RETURNING. */
interface ReturningSuite {
    NumberColumn<Integer> RETURNED_ID = column("id", INTEGER).primaryKey();
    TextColumn RETURNED_DATA = column("data", varchar(50));
    Table RETURNED = table("returned", RETURNED_ID, RETURNED_DATA);

    private static List<Map<String, String>> data(int rows) {
        return IntStream.rangeClosed(1, rows)
                .mapToObj(i -> Map.of("data", "d" + i))
                .toList();
    }

    @Test
    @Requires(Feature.INSERT_RETURNING)
    @Tag("ReturningTest.test_explicit_returning_pk_autocommit")
    default void returnedRows_areReadAfterTheCommit(Sandbox sandbox) {
        sandbox.create(RETURNED);

        var result = sandbox.connection()
                .execute(insert(RETURNED).set(RETURNED_DATA, "some data").returning(RETURNED.column(RETURNED_ID)));
        sandbox.connection().commit();

        assertThat(result.all()).isEqualTo(sandbox.all(select(RETURNED.column(RETURNED_ID))));
    }

    @Test
    @Requires(Feature.INSERT_RETURNING)
    @Tag("ReturningTest.test_explicit_returning_pk_no_autocommit")
    default void returnedKey_isThatOfTheRow(Sandbox sandbox) {
        sandbox.create(RETURNED);

        var keys =
                sandbox.all(insert(RETURNED).set(RETURNED_DATA, "some data").returning(RETURNED.column(RETURNED_ID)));

        assertThat(keys).hasSize(1).isEqualTo(sandbox.all(select(RETURNED.column(RETURNED_ID))));
    }

    @Test
    @Requires(Feature.INSERT_RETURNING)
    @Tag("ReturningTest.test_last_inserted_id_implicit_returning")
    default void generatedKey_isReturnedUnasked(Sandbox sandbox) {
        sandbox.create(RETURNED);

        int key = sandbox.run(insert(RETURNED).set(RETURNED_DATA, "some data")).generatedKey(Integer.class);

        assertThat(sandbox.all(select(RETURNED.column(RETURNED_ID)))).containsExactly(key);
    }

    @Test
    @Requires(Feature.INSERT_RETURNING)
    @Tag("ReturningTest.test_insertmanyvalues_returning")
    default void manyRows_returnAllTheirKeys(Sandbox sandbox) {
        sandbox.create(RETURNED);

        var keys = sandbox.all(insert(RETURNED).rows(data(5)).returning(RETURNED.column(RETURNED_ID)));

        assertThat(keys)
                .hasSize(5)
                .isEqualTo(sandbox.all(select(RETURNED.column(RETURNED_ID)).orderBy(RETURNED.column(RETURNED_DATA))));
    }

    private static <T> void expectReturned(Sandbox sandbox, ColumnDefinition<T> value, List<T> values) {
        Table table = table("returned_" + value.name(), RETURNED_ID, value);
        sandbox.create(table);
        List<Map<String, T>> rows =
                values.stream().map(one -> Map.of(value.name(), one)).toList();

        var together = sandbox.all(insert(table).rows(rows).returning(table.column(value)));
        var alone = sandbox.all(insert(table).set(value, values.get(0)).returning(table.column(value)));

        assertThat(together).usingRecursiveFieldByFieldElementComparator().isEqualTo(values);
        assertThat(alone).usingRecursiveFieldByFieldElementComparator().isEqualTo(values.subList(0, 1));
    }

    @Test
    @Requires(Feature.INSERT_RETURNING)
    @Tag("ReturningTest.test_insert_w_floats")
    default void returnedNumbers_keepTheirFractions(Sandbox sandbox) {
        expectReturned(sandbox, column("a_real", REAL), List.of(8.5514F, 0.25F, 100.125F));
        expectReturned(sandbox, column("a_double", DOUBLE), List.of(8.5514, 1.25, 1e-10));
        expectReturned(
                sandbox,
                column("a_decimal", decimal(18, 4)),
                List.of(new BigDecimal("8.5514"), new BigDecimal("0.1000"), new BigDecimal("99999999999999.9999")));
    }

    @Test
    @Requires(Feature.INSERT_RETURNING)
    @Tag("ReturningTest.test_imv_returning_datatypes")
    default void returnedUuidsAndBytes_areWhole(Sandbox sandbox) {
        var first = UUID.fromString("11111111-2222-3333-4444-555555555555");
        var second = UUID.fromString("fedcba98-7654-3210-fedc-ba9876543210");

        expectReturned(sandbox, column("a_uuid", Types.UUID), List.of(first, second));
        expectReturned(sandbox, column("some_text", varchar(36)), List.of(first.toString(), second.toString()));
        expectReturned(sandbox, column("some_bytes", BINARY), List.of(new byte[] {0, 1, -1}, new byte[] {127, 0}));
    }

    /** It works where the database has it; where not, an error names the dialect before anything is sent. */
    private static <R> void expectReturningOrError(Sandbox sandbox, Feature feature, Query<R> query, List<R> rows) {
        if (sandbox.has(feature)) {
            assertThat(sandbox.all(query)).isEqualTo(rows);
        } else {
            assertThatThrownBy(() -> sandbox.all(query))
                    .isInstanceOf(UnsupportedFeatureException.class)
                    .hasMessageContaining(sandbox.dialect().name());
        }
    }

    @Test
    @Tag("ReturningGuardsTest.test_insert_single")
    default void insertReturning_worksOrIsRefused(Sandbox sandbox) {
        sandbox.create(RETURNED);

        var insert = insert(RETURNED).set(RETURNED_DATA, "one").returning(RETURNED.column(RETURNED_DATA));

        expectReturningOrError(sandbox, Feature.INSERT_RETURNING, insert, List.of("one"));
    }

    @Test
    @Tag("ReturningGuardsTest.test_insert_many")
    default void insertReturningOfManyRows_worksOrIsRefused(Sandbox sandbox) {
        sandbox.create(RETURNED);

        var insert = insert(RETURNED).rows(data(3)).returning(RETURNED.column(RETURNED_DATA));

        expectReturningOrError(sandbox, Feature.INSERT_RETURNING, insert, List.of("d1", "d2", "d3"));
    }

    @Test
    @Tag("ReturningGuardsTest.test_update_single")
    default void updateReturning_worksOrIsRefused(Sandbox sandbox) {
        sandbox.create(RETURNED);
        sandbox.fill(RETURNED, 1, "old", 2, "old");

        var update = update(RETURNED)
                .set(RETURNED_DATA, "new")
                .where(RETURNED.column(RETURNED_ID).eq(2))
                .returning(RETURNED.column(RETURNED_DATA));

        expectReturningOrError(sandbox, Feature.UPDATE_RETURNING, update, List.of("new"));
    }
}
