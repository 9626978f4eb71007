package dev.cinnabar.it.connect;

import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.AfterExecute;
import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.TransactionBegan;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.MultipleResultsException;
import dev.cinnabar.error.NoResultException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.result.Result;
import dev.cinnabar.result.Row;
import dev.cinnabar.sql.Select;
import dev.cinnabar.testkit.server.DatabaseServer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Results are read in every way on every database. */
abstract class ResultContract extends ConnectContract {
    private static final Select<Integer> IDS = select(PEOPLE.column(ID)).orderBy(PEOPLE.column(ID));

    ResultContract(DatabaseServer server) {
        super(server);
    }

    @BeforeEach
    void tenPeople() {
        empty();
        List<Map<String, Object>> rows = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> Map.<String, Object>of("id", i, "name", "p" + i))
                .toList();
        engine().inTransaction(connection ->
                assertThat(connection.execute(insert(PEOPLE), rows).rowCount()).isEqualTo(10));
    }

    @Test
    void result_isReadInEveryWay() {
        try (Connection connection = engine().connect()) {
            assertThat(connection.execute(IDS).all()).hasSize(10).startsWith(1, 2);
            assertThat(connection.execute(IDS).first()).contains(1);
            assertThat(connection.execute(IDS.limit(1)).one()).isEqualTo(1);
            assertThat(connection.execute(IDS).stream().mapToInt(id -> id).sum())
                    .isEqualTo(55);
            assertThat(connection.execute(IDS).partitions(4))
                    .extracting(List::size)
                    .containsExactly(4, 4, 2);
            assertThat(connection.execute(IDS).map(id -> id % 3).unique().all()).containsExactly(1, 2, 0);
            assertThat(connection.execute(IDS).unique(id -> id % 3).all()).containsExactly(1, 2, 3);
            assertThat(connection.execute(IDS).keys()).containsExactly("id");
            assertThat(connection.execute(IDS).scalar(Long.class)).isEqualTo(1L);
        }
    }

    @Test
    void fetch_goesOnWhereItStopped() {
        try (Connection connection = engine().connect()) {
            Result<Integer> result = connection.execute(IDS);

            assertThat(result.fetch(3)).containsExactly(1, 2, 3);
            assertThat(result.fetch(3)).containsExactly(4, 5, 6);
            assertThat(result.fetch(9)).containsExactly(7, 8, 9, 10);
            assertThat(result.fetch(1)).isEmpty();
        }
    }

    /** Rows that were not read must not seem to be no rows. */
    @Test
    void stream_thatAWriteCutOff_isRefused_andNotShort() {
        try (Connection connection = engine().connect()) {
            Iterator<Integer> ids = connection.execute(IDS.fetchSize(2)).iterator();
            List<Integer> read = new ArrayList<>(List.of(ids.next()));

            connection.execute(insert(PEOPLE).set(PEOPLE.column(ID), 11).set(PEOPLE.column(NAME), "p11"));

            try {
                ids.forEachRemaining(read::add);
                assertThat(read).hasSizeGreaterThanOrEqualTo(10);
            } catch (UsageException refused) {
                assertThat(refused.code()).isEqualTo(ErrorCode.CLOSED_RESULT);
                assertThat(read).hasSizeLessThan(10);
            }
        }
    }

    @Test
    void rows_areRefused_onceTheirConnectionIsClosed() {
        Connection connection = engine().connect();
        Iterator<Integer> ids = connection.execute(IDS.fetchSize(2)).iterator();
        ids.next();

        connection.close();

        assertThatThrownBy(() -> ids.forEachRemaining(id -> {}))
                .isInstanceOfSatisfying(
                        UsageException.class, error -> assertThat(error.code()).isEqualTo(ErrorCode.CLOSED_RESULT));
    }

    @Test
    void one_tellsNoneFromSeveral() {
        try (Connection connection = engine().connect()) {
            var none = IDS.where(PEOPLE.column(ID).gt(100));

            assertThatThrownBy(() -> connection.execute(none).one()).isInstanceOf(NoResultException.class);
            assertThat(connection.execute(none).oneOrNone()).isEmpty();
            assertThatThrownBy(() -> connection.execute(IDS).one()).isInstanceOf(MultipleResultsException.class);
            assertThatThrownBy(() -> connection.execute(IDS).oneOrNone()).isInstanceOf(MultipleResultsException.class);
        }
    }

    @Test
    void row_isReadByNameAndIndex_andAnAmbiguousNameIsRefused() {
        try (Connection connection = engine().connect()) {
            Row row = connection
                    .queryRaw(
                            "SELECT p.id, p.name, q.name FROM people p JOIN people q ON q.id = p.id WHERE p.id = ?", 7)
                    .one();

            assertThat(row.value("id", Integer.class)).isEqualTo(7);
            assertThat(row.value(2)).isEqualTo("p7");
            assertThatThrownBy(() -> row.value("name"))
                    .isInstanceOfSatisfying(
                            UsageException.class,
                            error -> assertThat(error.code()).isEqualTo(ErrorCode.AMBIGUOUS_COLUMN));
            assertThatThrownBy(() -> row.value("nme")).hasMessageContaining("it has id, name, name");
        }
    }

    @Test
    void columnsAndMappings_giveParts() {
        var both = select(PEOPLE.column(ID), PEOPLE.column(NAME))
                .where(PEOPLE.column(ID).eq(3));
        try (Connection connection = engine().connect()) {
            assertThat(connection.execute(both).mappings().one()).isEqualTo(Map.of("id", 3, "name", "p3"));
            assertThat(connection.execute(both).columns("name").one().values()).containsExactly("p3");
            assertThat(connection.execute(both).columns(1, 0).one().values()).containsExactly("p3", 3);
        }
    }

    @Test
    void result_isReadable_afterTheCommitAndNotAfterTheConnection() {
        Result<Integer> kept;
        Result<Integer> lost;
        try (Connection connection = engine().connect()) {
            connection.begin();
            kept = connection.execute(IDS);
            connection.commit();

            assertThat(kept.all()).hasSize(10);
            lost = connection.execute(IDS);
        }
        assertThatThrownBy(lost::all)
                .isInstanceOfSatisfying(
                        UsageException.class, error -> assertThat(error.code()).isEqualTo(ErrorCode.CLOSED_RESULT));
        assertThatThrownBy(kept::all).isInstanceOf(UsageException.class);
    }

    @Test
    void statement_runsWhileAnotherResultIsHalfRead() {
        try (Connection connection = engine().connect()) {
            Iterator<Integer> ids = connection.execute(IDS).iterator();
            ids.next();
            connection.execute(insert(PEOPLE).set(ID, 11).set(NAME, "p11"));
            List<Integer> rest = new ArrayList<>();
            ids.forEachRemaining(rest::add);

            assertThat(rest).containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10);
        }
    }

    @Test
    void stream_givesRowsThroughACursor() {
        try (Connection connection = engine().connect()) {
            connection.options(connection.options().withFetchSize(3));

            try (var rows = connection.execute(IDS).stream()) {
                assertThat(rows.limit(5).collect(Collectors.toList())).containsExactly(1, 2, 3, 4, 5);
            }
            assertThat(connection.execute(IDS).all()).hasSize(10);
        }
    }

    @Test
    void changed_tellsRowsThatMatched() {
        try (Connection connection = engine().connect()) {
            long matched = connection
                    .execute(dev.cinnabar.sql.Sql.update(PEOPLE)
                            .set(NAME, "p5")
                            .where(PEOPLE.column(ID).eq(5)))
                    .rowCount();

            assertThat(matched).isEqualTo(1);
        }
    }

    @Test
    void read_needsNoTransaction_whereOneStatementSeesOneMomentAnyway() {
        List<String> heard = new ArrayList<>();
        boolean alone =
                engine().dialect().session().defaultIsolation() == dev.cinnabar.dialect.Isolation.READ_COMMITTED;
        try (Connection connection = engine().connect();
                var began = engine().events().on(TransactionBegan.class, event -> heard.add("begin"));
                var ran = engine().events().on(AfterExecute.class, event -> heard.add(event.rows() + " rows"))) {
            connection.execute(IDS).all();

            assertThat(heard).isEqualTo(alone ? List.of("10 rows") : List.of("begin", "10 rows"));
            assertThat(List.of(began, ran)).hasSize(2);
        }
    }

    @Test
    void badRow_isNamed_whenABatchCannotBeBound() {
        List<Map<String, Object>> rows =
                List.of(Map.of("id", 21, "name", "ok"), Map.of("id", 22, "name", "x".repeat(60)));

        assertThatThrownBy(() -> engine().inTransaction(connection -> connection.execute(insert(PEOPLE), rows)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("people.name");
    }
}
