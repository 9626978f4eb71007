package dev.cinnabar.testkit.kit;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.excluded;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.recursive;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.sum;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.sql.Sql.update;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.TransactionOptions;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.StatementTimeoutException;
import dev.cinnabar.result.Row2;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.TableNumber;
import dev.cinnabar.sql.TableText;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Features of changes, sessions and transactions that no other suite shows. */
interface ChangeFeatureSuite {
    NumberColumn<Integer> STOCK_ID = column("id", INTEGER).primaryKey().autoincrement(false);
    TextColumn STOCK_NAME = column("name", varchar(20)).notNull().unique();
    NumberColumn<Integer> STOCK_COUNT = column("count_of", INTEGER);
    Table STOCK = table("feature_stock", STOCK_ID, STOCK_NAME, STOCK_COUNT);
    Table DELIVERY = table("feature_delivery", STOCK_ID, STOCK_COUNT);
    TableNumber<Integer> STOCK_KEY = STOCK.column(STOCK_ID);
    TableText NAME = STOCK.column(STOCK_NAME);
    TableNumber<Integer> COUNT = STOCK.column(STOCK_COUNT);

    private static void fillStock(Sandbox sandbox) {
        sandbox.create(STOCK, DELIVERY);
        sandbox.fill(STOCK, 1, "bolt", 10, 2, "nut", 20);
        sandbox.fill(DELIVERY, 1, 5, 3, 7);
    }

    @Test
    @Requires(Feature.DEFAULT_VALUES)
    default void insertOfDefaults_fillsTheRow(Sandbox sandbox) {
        var word = column("word", varchar(10)).serverDefaultValue("usual");
        Table defaults = table("feature_defaults", column("id", INTEGER).primaryKey(), word);
        sandbox.create(defaults);

        sandbox.run(insert(defaults));

        assertThat(sandbox.all(select(defaults.column(word)))).containsExactly("usual");
    }

    @Test
    @Requires(Feature.UPSERT)
    default void upsert_updatesTheRowInItsWay(Sandbox sandbox) {
        fillStock(sandbox);

        sandbox.run(insert(STOCK)
                .set(STOCK_ID, 1)
                .set(STOCK_NAME, "bolt")
                .set(STOCK_COUNT, 11)
                .onConflict(STOCK_ID)
                .doUpdate(set -> set.set(STOCK_COUNT, excluded(STOCK_COUNT))));

        assertThat(sandbox.all(select(COUNT).orderBy(STOCK_KEY))).containsExactly(11, 20);
    }

    @Test
    @Requires({Feature.UPSERT, Feature.CONFLICT_TARGET})
    default void upsert_namesTheColumnsThatItMeans(Sandbox sandbox) {
        fillStock(sandbox);

        assertThatThrownBy(() -> sandbox.run(insert(STOCK)
                        .set(STOCK_ID, 1)
                        .set(STOCK_NAME, "other")
                        .onConflict(STOCK_NAME)
                        .doNothing()))
                .isInstanceOf(DatabaseException.class);
    }

    @Test
    @Requires({Feature.UPSERT, Feature.CONFLICT_CONDITION})
    default void upsert_updatesWhereItsConditionHolds(Sandbox sandbox) {
        fillStock(sandbox);
        var more = insert(STOCK)
                .rows(List.of(
                        java.util.Map.of("id", 1, "name", "bolt", "count_of", 15),
                        java.util.Map.of("id", 2, "name", "nut", "count_of", 15)))
                .onConflict(STOCK_ID)
                .doUpdate(set -> set.set(STOCK_COUNT, excluded(STOCK_COUNT)), COUNT.lt(excluded(STOCK_COUNT)));

        sandbox.run(more);

        assertThat(sandbox.all(select(COUNT).orderBy(STOCK_KEY))).containsExactly(15, 20);
    }

    @Test
    @Requires(Feature.UPDATE_FROM)
    default void update_looksAtAnotherTable(Sandbox sandbox) {
        fillStock(sandbox);

        sandbox.run(update(STOCK)
                .set(STOCK_COUNT, COUNT.plus(DELIVERY.column(STOCK_COUNT)))
                .from(DELIVERY)
                .where(STOCK_KEY.eq(DELIVERY.column(STOCK_ID))));

        assertThat(sandbox.all(select(COUNT).orderBy(STOCK_KEY))).containsExactly(15, 20);
    }

    @Test
    @Requires(Feature.UPDATE_LIMIT)
    default void updateAndDelete_stopAtTheirLimit(Sandbox sandbox) {
        fillStock(sandbox);

        sandbox.run(update(STOCK).set(STOCK_COUNT, 0).orderBy(STOCK_KEY.desc()).limit(1));
        assertThat(sandbox.all(select(COUNT).orderBy(STOCK_KEY))).containsExactly(10, 0);

        sandbox.run(delete(STOCK).orderBy(STOCK_KEY).limit(1));
        assertThat(sandbox.all(select(STOCK_KEY))).containsExactly(2);
    }

    @Test
    @Requires(Feature.UPDATE_LIMIT)
    default void updateAndDelete_haveAnOrderWithoutALimit(Sandbox sandbox) {
        fillStock(sandbox);

        sandbox.run(update(STOCK).set(STOCK_COUNT, 0).orderBy(STOCK_KEY.desc()));
        assertThat(sandbox.all(select(COUNT).orderBy(STOCK_KEY))).containsExactly(0, 0);

        sandbox.run(delete(STOCK).orderBy(STOCK_KEY));
        assertThat(sandbox.all(select(STOCK_KEY))).isEmpty();
    }

    @Test
    @Requires({Feature.UPDATE_LIMIT, Feature.UPDATE_RETURNING, Feature.DELETE_RETURNING})
    default void updateAndDelete_returnTheRowsWithinTheirLimit(Sandbox sandbox) {
        fillStock(sandbox);

        assertThat(sandbox.all(update(STOCK)
                        .set(STOCK_COUNT, 7)
                        .orderBy(STOCK_KEY.desc())
                        .limit(1)
                        .returning(STOCK_KEY)))
                .containsExactly(2);
        assertThat(sandbox.all(delete(STOCK).orderBy(STOCK_KEY).limit(1).returning(STOCK_KEY)))
                .containsExactly(1);
        assertThat(sandbox.all(select(COUNT))).containsExactly(7);
    }

    @Test
    @Requires(Feature.UPDATE_RETURNING)
    default void update_returnsWhatItWrote(Sandbox sandbox) {
        fillStock(sandbox);

        var written = sandbox.all(update(STOCK)
                .set(STOCK_COUNT, COUNT.plus(1))
                .where(STOCK_KEY.eq(2))
                .returning(STOCK_KEY, COUNT));

        assertThat(written).containsExactly(new Row2<>(2, 21));
    }

    @Test
    @Requires(Feature.READ_ONLY_TRANSACTIONS)
    default void readOnlyTransaction_refusesWritesInTheDatabase(Sandbox sandbox) {
        fillStock(sandbox);
        String stock = sandbox.dialect().identifiers().quote("feature_stock");
        sandbox.connection().close();

        try (Connection connection = sandbox.engine().connect()) {
            connection.begin(TransactionOptions.USUAL.withReadOnly(true));
            assertThatThrownBy(() -> connection.executeRaw("DELETE FROM " + stock))
                    .isInstanceOf(DatabaseException.class);
        }
    }

    @Test
    @Requires({Feature.STATEMENT_TIMEOUT, Feature.RECURSIVE_CTE})
    default void server_stopsAStatementWhoseTimeIsOver(Sandbox sandbox) {
        var counting = recursive(
                "counting",
                select(literal(1).as("n")),
                found -> select(found.column("n", INTEGER).plus(1))
                        .where(found.column("n", INTEGER).lt(100_000_000)));
        var slow = select(sum(counting.column("n", INTEGER))).timeout(Duration.ofMillis(300));

        assertThatThrownBy(() -> sandbox.all(slow)).isInstanceOf(StatementTimeoutException.class);
    }

    @Test
    @Requires(Feature.TRANSACTIONAL_DDL)
    default void schemaChange_isRolledBack(Sandbox sandbox) {
        Connection connection = sandbox.connection();
        connection.begin();
        connection.apply(List.of(new SchemaOperation.CreateTable(DELIVERY, false)));

        connection.rollback();

        assertThat(connection.inspector().hasTable("feature_delivery")).isFalse();
    }

    @Test
    @Requires(Feature.CONCURRENT_WRITERS)
    default void twoTransactions_writeAtATime(Sandbox sandbox) {
        fillStock(sandbox);
        sandbox.run(update(STOCK).set(STOCK_COUNT, 1).where(STOCK_KEY.eq(1)));

        sandbox.engine()
                .inTransaction(
                        other -> other.execute(update(STOCK).set(STOCK_COUNT, 2).where(STOCK_KEY.eq(2))));
        sandbox.connection().commit();

        assertThat(sandbox.all(select(COUNT).orderBy(STOCK_KEY))).containsExactly(1, 2);
    }
}
