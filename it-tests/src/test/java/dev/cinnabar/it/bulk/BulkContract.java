package dev.cinnabar.it.bulk;

import static dev.cinnabar.it.bulk.Ledger.AMOUNT;
import static dev.cinnabar.it.bulk.Ledger.ID;
import static dev.cinnabar.it.bulk.Ledger.KEYED;
import static dev.cinnabar.it.bulk.Ledger.NAME;
import static dev.cinnabar.it.bulk.Ledger.SMALL;
import static dev.cinnabar.it.bulk.Ledger.TWIN;
import static dev.cinnabar.it.bulk.Ledger.WIDE;
import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.excluded;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.parameter;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.error.TransactionFailedException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.result.Changed;
import dev.cinnabar.result.Row;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.sql.Insert;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.Update;
import dev.cinnabar.testkit.random.Choices;
import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TypeDecorator;
import dev.cinnabar.type.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many rows are the unit of work: what is written, which keys come back, and what is left after a failure. */
abstract class BulkContract {
    private static final Update<Table> SET_AMOUNT = update(SMALL)
            .set(AMOUNT, parameter("amount", Types.INTEGER))
            .where(SMALL.column(ID).eq(parameter("id", Types.BIGINT)));

    private Engine engine;
    private Connection connection;
    private final List<String> sent = new ArrayList<>();

    abstract String url();

    /** The text that inserts four small rows. */
    abstract String insertOfFour();

    /** What is written behind it where keys are wanted. */
    abstract String keys();

    /** The text that updates two small rows. */
    abstract String updateOfTwo();

    @BeforeEach
    void create() {
        engine = Engine.create(url());
        Ledger.ALL.createAll(engine);
        connection = engine.connect();
        for (Table table : List.of(SMALL, KEYED, WIDE, TWIN)) {
            connection.execute(delete(table));
        }
        connection.commit();
        engine.events().on(BeforeExecute.class, event -> sent.add(plain(event.sql())));
    }

    @AfterEach
    void close() {
        connection.close();
        engine.close();
    }

    final Connection connection() {
        return connection;
    }

    private static String plain(String sql) {
        return sql.replace("\"", "").replace("`", "");
    }

    // what is sent

    @Test
    void rows_areWrittenByOneStatement() {
        connection.execute(insert(SMALL), Ledger.small(4));

        assertThat(sent).containsExactly(insertOfFour());
    }

    @Test
    void rows_areWrittenByOneStatement_whenTheirKeysAreWanted() {
        connection.execute(insert(SMALL).withGeneratedKeys(), Ledger.small(4));

        assertThat(sent).containsExactly(insertOfFour() + keys());
    }

    @Test
    void texts_comeAgain_whateverTheNumberOfRows() {
        connection.execute(insert(SMALL), Ledger.small(700));
        connection.execute(delete(SMALL));
        connection.execute(insert(SMALL), Ledger.small(1_300));

        assertThat(sent.stream().filter(sql -> sql.startsWith("INSERT")).distinct())
                .hasSizeLessThanOrEqualTo(9);
        assertThat(sent).hasSizeLessThan(22);
    }

    @Test
    void sets_areWrittenByTheDialectsBestStatement() {
        connection.execute(insert(SMALL), Ledger.small(2));
        sent.clear();

        connection.execute(SET_AMOUNT, List.of(Map.of("id", 1L, "amount", 7), Map.of("id", 2L, "amount", 8)));

        assertThat(sent).containsExactly(updateOfTwo());
    }

    // what is written

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 255, 256, 257, 999, 1_000, 1_001, 4_999, 5_000, 5_001, 5_461})
    void keys_areThoseOfTheRows_atTheBordersOfStatements(int count) {
        Changed changed = connection.execute(insert(SMALL).withGeneratedKeys(), Ledger.small(count));

        assertThat(changed.rowCount()).isEqualTo(count);
        assertThat(changed.generatedKeys()).hasSize(count);
        assertKeys(changed.generatedKeys());
    }

    /** The row with the n-th key is the n-th row. */
    private void assertKeys(List<Row> keys) {
        Map<Long, Integer> amounts = amounts();
        for (int i = 0; i < keys.size(); i++) {
            assertThat(amounts.get(key(keys, i))).isEqualTo(i);
        }
    }

    private static long key(List<Row> keys, int number) {
        return Objects.requireNonNull(keys.get(number).value(0, Long.class));
    }

    private Map<Long, Integer> amounts() {
        Map<Long, Integer> amounts = new HashMap<>();
        connection
                .execute(select(SMALL.column(ID), SMALL.column(AMOUNT)))
                .all()
                .forEach(row -> amounts.put(row.v1(), row.v2()));
        return amounts;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void manyRows_areWhatSingleRowsAre(long seed) {
        Choices choices = Choices.of(seed);
        List<Map<String, @Nullable Object>> rows = Ledger.rows(choices, choices.of(1, 2, 5, 17, 70, 300));

        List<Row> keys = connection
                .execute(seed % 2 == 0 ? insert(WIDE) : insert(WIDE).withGeneratedKeys(), rows)
                .generatedKeys();
        rows.forEach(row -> connection.execute(insert(TWIN).values(row)));

        assertThat(keys).hasSize(seed % 2 == 0 ? 0 : rows.size());
        assertThat(contents(WIDE)).usingRecursiveFieldByFieldElementComparator().isEqualTo(contents(TWIN));
    }

    private List<List<Object>> contents(Table table) {
        String name = engine.dialect().identifiers().quote(table.definition().name());
        String id = engine.dialect().identifiers().quote("id");
        List<List<Object>> contents = new ArrayList<>();
        connection.queryRaw("SELECT * FROM " + name + " ORDER BY " + id).all().forEach(row -> {
            List<Object> values = new ArrayList<>(row.values());
            contents.add(values.subList(1, values.size()));
        });
        return contents;
    }

    @Test
    void defaultsOfJava_areAskedOncePerRow() {
        int[] asked = new int[1];
        Table counting = Sql.table(
                "bulk_small",
                ID,
                NAME,
                ColumnDefinition.column("amount", Types.INTEGER).defaultBy(() -> asked[0]++));
        List<Map<String, String>> rows =
                IntStream.range(0, 600).mapToObj(i -> Map.of("name", "n" + i)).toList();

        List<Row> keys =
                connection.execute(insert(counting).withGeneratedKeys(), rows).generatedKeys();

        assertThat(asked[0]).isEqualTo(600);
        assertKeys(keys);
    }

    @Test
    void inserters_getTheirOwnKeys_whenTheyRunAtOneTime() throws Exception {
        connection.commit();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<List<Row>>> all = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            all.add(threads.submit(inserter(thread)));
        }
        for (int thread = 0; thread < 4; thread++) {
            List<Row> keys = all.get(thread).get();
            connection.commit(); // a transaction may see nothing newer than its first look
            Map<Long, Integer> amounts = amounts();
            for (int i = 0; i < keys.size(); i++) {
                assertThat(amounts.get(key(keys, i))).isEqualTo(thread * 1_000 + i);
            }
            assertThat(keys).hasSize(1_000);
        }
        threads.shutdown();
    }

    private Callable<List<Row>> inserter(int thread) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            rows.add(Map.of("name", thread + "-" + i, "amount", thread * 1_000 + i));
        }
        Insert<Table> insert = insert(SMALL).withGeneratedKeys();
        return () -> engine.callInTransaction(own -> own.execute(insert, rows).generatedKeys());
    }

    // what goes wrong

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 699, 2_400})
    void nothingIsLeft_whenOneRowBreaksARule(int number) {
        List<Map<String, Object>> rows = new ArrayList<>(Ledger.small(2_500));
        rows.set(number, Map.of("name", "n2499", "amount", 0));

        IntegrityException error =
                catchThrowableOfType(IntegrityException.class, () -> connection.execute(insert(SMALL), rows));

        assertThat(error.violates(SMALL.column(NAME))).isTrue();
        assertThatThrownBy(this::rowsLeft).isInstanceOf(TransactionFailedException.class);
        connection.rollback();
        assertThat(rowsLeft()).isZero();
    }

    /** A type of a program's own, which throws what it likes. */
    private static final class Even extends TypeDecorator<Integer, Integer> {
        @Override
        public SqlType<Integer> storedAs() {
            return Types.INTEGER;
        }

        @Override
        public Integer toDatabase(Integer value, DialectInfo dialect) {
            if (value % 2 != 0) {
                throw new ArithmeticException("odd");
            }
            return value;
        }

        @Override
        public Integer fromDatabase(Integer stored, DialectInfo dialect) {
            return stored;
        }
    }

    @Test
    void whatWasSentBeforeARowWhoseTypeThrows_cannotBeCommitted() {
        connection.execute(insert(SMALL), Ledger.small(3_000));
        connection.commit();
        List<Map<String, Object>> changes = IntStream.range(0, 3_000)
                .<Map<String, Object>>mapToObj(i -> Map.of("of", "n" + i, "to", i == 2_500 ? 7_777 : 8_888))
                .toList();
        Update<Table> change = update(SMALL)
                .set(AMOUNT, parameter("to", new Even()))
                .where(SMALL.column(NAME).eq(parameter("of", Types.VARCHAR)));

        assertThatThrownBy(() -> connection.execute(change, changes)).isInstanceOf(ArithmeticException.class);

        assertThatThrownBy(connection::commit).isInstanceOf(TransactionFailedException.class);
        connection.rollback();
        assertThat(amounts().values()).doesNotContain(8_888);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 699, 2_400})
    void nothingIsLeft_whenOneRowHasAWrongValue(int number) {
        List<Map<String, Object>> rows = new ArrayList<>(Ledger.small(2_500));
        rows.set(number, Map.of("name", "x".repeat(51), "amount", 0));

        assertThatThrownBy(() -> engine.inTransaction(own -> own.execute(insert(SMALL), rows)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("bulk_small.name");

        assertThat(rowsLeft()).isZero();
    }

    @Test
    void rowsWithOtherColumns_areRefusedByNumber() {
        List<Map<String, Object>> rows = List.of(Map.of("name", "a", "amount", 1), Map.of("name", "b"));

        assertThatThrownBy(() -> connection.execute(insert(SMALL), rows))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Row 2");
    }

    private long rowsLeft() {
        return connection.execute(select(count()).from(SMALL)).one();
    }

    // conflicts

    @Test
    void conflicts_areTakenRowByRow_whenOneRowMeetsAnother() {
        List<Map<String, Object>> rows = new ArrayList<>(Ledger.small(300));
        rows.add(Map.of("name", "n7", "amount", -1));
        rows.add(Map.of("name", "n7", "amount", -2));
        var upsert = insert(SMALL).onConflict(NAME).doUpdate(set -> set.set(AMOUNT, excluded(AMOUNT)));

        connection.execute(upsert, rows);

        assertThat(rowsLeft()).isEqualTo(300);
        assertThat(connection
                        .execute(select(SMALL.column(AMOUNT))
                                .where(SMALL.column(NAME).eq("n7")))
                        .one())
                .isEqualTo(-2);
    }

    @Test
    void conflicts_leaveTheRowThatIsThere_whenNothingIsToBeDone() {
        List<Map<String, Object>> rows = new ArrayList<>(Ledger.small(300));
        rows.add(Map.of("name", "n7", "amount", -1));

        connection.execute(insert(SMALL).onConflict(NAME).doNothing(), rows);

        assertThat(rowsLeft()).isEqualTo(300);
        assertThat(connection
                        .execute(select(SMALL.column(AMOUNT))
                                .where(SMALL.column(NAME).eq("n7")))
                        .one())
                .isEqualTo(7);
    }

    // updates

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4_999, 5_000, 5_001})
    void updates_reachTheirRows_andAreCounted(int count) {
        List<Row> keys = connection
                .execute(insert(SMALL).withGeneratedKeys(), Ledger.small(Math.max(1, count)))
                .generatedKeys();
        List<Map<String, Object>> sets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sets.add(Map.of("id", key(keys, i), "amount", -i));
        }

        Changed changed = connection.execute(SET_AMOUNT, sets);

        assertThat(changed.rowCount()).isEqualTo(count);
        Map<Long, Integer> amounts = amounts();
        sets.forEach(set -> assertThat(amounts.get((Long) set.get("id"))).isEqualTo(set.get("amount")));
    }

    @Test
    void laterSets_win_whenTwoNameOneRow() {
        long id = key(
                connection
                        .execute(insert(SMALL).withGeneratedKeys(), Ledger.small(2))
                        .generatedKeys(),
                0);
        List<Map<String, Object>> sets = List.of(
                Map.of("id", id, "amount", 5),
                Map.of("id", id + 1, "amount", 6),
                Map.of("id", id, "amount", 7),
                Map.of("id", -1L, "amount", 8));

        Changed changed = connection.execute(SET_AMOUNT, sets);

        assertThat(changed.rowCount()).isEqualTo(3);
        assertThat(amounts()).containsEntry(id, 7).containsEntry(id + 1, 6).doesNotContainValue(8);
    }

    @Test
    void updates_readOldValues_andChangeOnlyTheirVersion() {
        List<Row> keys = connection
                .execute(insert(SMALL).withGeneratedKeys(), Ledger.small(3))
                .generatedKeys();
        var versioned = update(SMALL)
                .set(AMOUNT, SMALL.column(AMOUNT).plus(parameter("more", Types.INTEGER)))
                .where(
                        SMALL.column(ID).eq(parameter("id", Types.BIGINT)),
                        SMALL.column(AMOUNT).eq(parameter("seen", Types.INTEGER)));
        List<Map<String, Object>> sets = List.of(
                Map.of("id", key(keys, 0), "seen", 0, "more", 10),
                Map.of("id", key(keys, 1), "seen", 99, "more", 10),
                Map.of("id", key(keys, 2), "seen", 2, "more", 10));

        assertThat(connection.execute(versioned, sets).rowCount()).isEqualTo(2);

        assertThat(amounts().values()).containsExactlyInAnyOrder(10, 1, 12);
    }

    @Test
    void updates_withoutAKey_runOneAfterTheOther() {
        connection.execute(insert(SMALL), Ledger.small(3));
        var moving = update(SMALL)
                .set(AMOUNT, parameter("to", Types.INTEGER))
                .where(SMALL.column(AMOUNT).eq(parameter("from", Types.INTEGER)));

        connection.execute(moving, List.of(Map.of("from", 0, "to", 1), Map.of("from", 1, "to", 5)));

        assertThat(amounts().values()).containsExactlyInAnyOrder(5, 5, 2);
    }

    @Test
    void nullsAndWrongValues_ofSets_areWhatTheyAreForOne() {
        long id = key(
                connection
                        .execute(insert(SMALL).withGeneratedKeys(), Ledger.small(2))
                        .generatedKeys(),
                0);
        Map<String, @Nullable Object> none = new HashMap<>();
        none.put("id", id);
        none.put("amount", null);
        List<Map<String, Object>> wrong = List.of(Map.of("id", id, "amount", 1), Map.of("id", id + 1, "amount", "x"));

        connection.execute(SET_AMOUNT, List.of(none, Map.of("id", id + 1, "amount", 3)));

        assertThat(amounts()).containsEntry(id, null).containsEntry(id + 1, 3);
        assertThatThrownBy(() -> connection.execute(SET_AMOUNT, wrong)).isInstanceOf(UsageException.class);
    }
}
