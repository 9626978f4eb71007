package dev.cinnabar.it.tpch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.result.Row;
import dev.cinnabar.sql.Select;
import dev.cinnabar.testkit.server.FreshDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Loads the data through Cinnabar, and compares each of the 22 queries, row by row, with its reference on plain JDBC. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TpchTest {
    private static final double SCALE = 0.01;
    private static final long ROWS = 86_805;

    private final FreshDatabase database;
    private final ReferenceQueries references;
    private final String statistics;
    private @Nullable Engine engine;

    TpchTest(FreshDatabase database, String dialect, String statistics) {
        this.database = database;
        this.references = ReferenceQueries.of(dialect);
        this.statistics = statistics;
    }

    @BeforeAll
    void load() {
        engine = Engine.create(database.url());
        TpchSchema.TABLES.createAll(engine);
        long loaded = engine.callInTransaction(connection -> TpchSchema.load(connection, SCALE));
        engine.executeRaw(statistics);

        assertThat(loaded).isEqualTo(ROWS);
    }

    @AfterAll
    void close() {
        if (engine != null) {
            engine.close();
        }
    }

    static List<Integer> numbers() {
        return IntStream.rangeClosed(1, ReferenceQueries.COUNT).boxed().toList();
    }

    @ParameterizedTest(name = "Q{0}")
    @MethodSource("numbers")
    void query_givesTheRowsOfItsReference(int number) throws SQLException {
        var reference = references.query(number);

        var expected = expected(reference);
        var actual = rows(TpchQueries.all().get(number - 1)).stream()
                .map(reference::normalise)
                .toList();

        assertThat(expected).isNotEmpty();
        assertThat(actual).containsExactlyElementsOf(expected);
    }

    private List<List<@Nullable Object>> expected(ReferenceQuery reference) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl())) {
            return reference.run(connection);
        }
    }

    private List<List<@Nullable Object>> rows(Select<?> query) {
        return engine.read(connection ->
                connection.execute(query).stream().map(TpchTest::values).toList());
    }

    private static List<@Nullable Object> values(@Nullable Object row) {
        return row instanceof Row many ? many.values() : Collections.singletonList(row);
    }
}
