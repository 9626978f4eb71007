package dev.cinnabar.it.schema;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.type.Types.BIGINT;
import static dev.cinnabar.type.Types.BOOLEAN;
import static dev.cinnabar.type.Types.DATE;
import static dev.cinnabar.type.Types.DATETIME;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.SMALLINT;
import static dev.cinnabar.type.Types.TEXT;
import static dev.cinnabar.type.Types.TIMESTAMP;
import static dev.cinnabar.type.Types.UUID;
import static dev.cinnabar.type.Types.decimal;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.sql.Table;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.TestDatabase;
import dev.cinnabar.type.SqlType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A column that stands becomes another one, and its rows keep what they say. */
abstract class ColumnChangeContract {
    static final NumberColumn<Integer> ID = column("id", INTEGER).primaryKey().autoincrement(false);
    static final TableName THINGS = TableName.of("things");

    private TestDatabase database;
    Engine engine;

    abstract DatabaseServer server();

    @BeforeEach
    void open() {
        database = server().fresh("change");
        engine = Engine.create(database.url());
    }

    @AfterEach
    void close() {
        engine.close();
        database.close();
    }

    /** Makes the table with one row for each value, the keys counted from 1. */
    void standing(ColumnDefinition<?> column, @Nullable Object... values) {
        Table things = table(TableDefinition.of("things", ID, column));
        MetaData.of(things).createAll(engine);
        for (int i = 0; i < values.length; i++) {
            Map<String, Object> row = new HashMap<>(Map.of("id", i + 1));
            row.put(column.name(), values[i]);
            engine.inTransaction(connection -> connection.execute(insert(things), List.of(row)));
        }
    }

    void change(ColumnDefinition<?> from, ColumnDefinition<?> to) {
        engine.apply(List.of(new AlterColumn(THINGS, from, to)));
    }

    <T> List<T> values(ColumnDefinition<T> column) {
        Table things = table(TableDefinition.of("things", ID, column));
        try (Connection connection = engine.connect()) {
            return connection
                    .execute(select(things.column(column)).from(things).orderBy(things.column(ID)))
                    .all();
        }
    }

    private List<Object> anyValues(ColumnDefinition<?> column) {
        return new ArrayList<>(values(column));
    }

    static Stream<Arguments> carried() {
        LocalDate day = LocalDate.of(2020, 3, 4);
        return Stream.of(
                Arguments.of(INTEGER, 5, BIGINT, 5L),
                Arguments.of(BIGINT, 5L, SMALLINT, (short) 5),
                Arguments.of(INTEGER, 5, varchar(20), "5"),
                Arguments.of(varchar(20), "5", INTEGER, 5),
                Arguments.of(varchar(20), "5.25", decimal(10, 2), new BigDecimal("5.25")),
                Arguments.of(INTEGER, 7, decimal(10, 2), new BigDecimal("7.00")),
                Arguments.of(BOOLEAN, true, INTEGER, 1),
                Arguments.of(BOOLEAN, false, BIGINT, 0L),
                Arguments.of(INTEGER, 1, BOOLEAN, true),
                Arguments.of(BIGINT, 0L, BOOLEAN, false),
                Arguments.of(varchar(20), "long", TEXT, "long"),
                Arguments.of(TEXT, "short", varchar(20), "short"),
                Arguments.of(varchar(40), "2020-03-04", DATE, day),
                Arguments.of(DATE, day, DATETIME, day.atStartOfDay()),
                Arguments.of(DATETIME, LocalDateTime.of(2020, 3, 4, 5, 6), DATE, day),
                Arguments.of(
                        DATETIME, LocalDateTime.of(2020, 3, 4, 5, 6), TIMESTAMP, Instant.parse("2020-03-04T05:06:00Z")),
                Arguments.of(
                        TIMESTAMP, Instant.parse("2020-03-04T05:06:00Z"), DATETIME, LocalDateTime.of(2020, 3, 4, 5, 6)),
                Arguments.of(TIMESTAMP, Instant.parse("2020-03-04T23:59:59Z"), DATE, day),
                Arguments.of(
                        UUID,
                        java.util.UUID.fromString("00000000-0000-0000-0000-0000000000ab"),
                        varchar(40),
                        "00000000-0000-0000-0000-0000000000ab"));
    }

    @ParameterizedTest
    @MethodSource("carried")
    @Tag("AL-OP-04")
    void type_changes_andValuesAreCarriedOver(SqlType<?> from, Object before, SqlType<?> to, Object after) {
        standing(column("x", from), before, null);

        change(column("x", from), column("x", to));

        assertThat(anyValues(column("x", to))).containsExactly(after, null);
    }

    @Test
    @Tag("AL-OP-04")
    void nameTypeDefaultAndEmptiness_changeInOneStep() {
        ColumnDefinition<?> from = column("x", varchar(20)).notNull().serverDefault("'none'");
        ColumnDefinition<?> to = column("y", INTEGER).serverDefault("7");
        standing(from, "1");

        change(from, to);

        engine.executeRaw("INSERT INTO things (id) VALUES (2)");
        engine.executeRaw("INSERT INTO things (id, y) VALUES (3, NULL)");
        assertThat(anyValues(to)).containsExactly(1, 7, null);
        change(to, column("y", INTEGER));
        engine.executeRaw("INSERT INTO things (id) VALUES (4)");
        assertThat(anyValues(to)).containsExactly(1, 7, null, null);
    }

    @Test
    void emptiness_isTakenAway_whereNoRowIsEmpty() {
        ColumnDefinition<?> from = column("x", INTEGER);
        standing(from, 1);

        change(from, column("x", INTEGER).notNull());

        assertThatThrownBy(() -> engine.executeRaw("INSERT INTO things (id, x) VALUES (2, NULL)"))
                .isInstanceOf(IntegrityException.class);
    }

    @Test
    void emptiness_isNotTakenAway_whereARowIsEmpty() {
        ColumnDefinition<?> from = column("x", INTEGER);
        standing(from, 1, null);

        assertThatThrownBy(() -> change(from, column("x", INTEGER).notNull())).isInstanceOf(DatabaseException.class);
        assertThat(anyValues(from)).containsExactly(1, null);
    }

    @Test
    void computedColumn_becomesOneOfItsOwn_andKeepsItsValues() {
        ColumnDefinition<?> computed = column("x", INTEGER).computed("id * 2");
        standing(computed);
        engine.executeRaw("INSERT INTO things (id) VALUES (1)");

        change(computed, column("x", INTEGER));

        engine.executeRaw("INSERT INTO things (id, x) VALUES (2, 5)");
        assertThat(anyValues(column("x", INTEGER))).containsExactly(2, 5);
        assertThat(Inspector.of(engine).table(THINGS).column("x").serverValue()).isEqualTo(new ServerValue.None());
    }
}
