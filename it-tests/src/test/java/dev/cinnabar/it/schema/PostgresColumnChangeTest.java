package dev.cinnabar.it.schema;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.type.Types.BIGINT;
import static dev.cinnabar.type.Types.BINARY;
import static dev.cinnabar.type.Types.BOOLEAN;
import static dev.cinnabar.type.Types.DATE;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.UnsupportedFeatureException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Identity;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.SchemaOperation.CreateSchema;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.schema.SchemaOperation.RenameTable;
import dev.cinnabar.schema.SequenceOptions;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.type.SqlType;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Columns change on PostgreSQL, which has casts and identities. */
class PostgresColumnChangeTest extends ColumnChangeContract {
    private static final ColumnDefinition<Integer> PLAIN = column("x", INTEGER);

    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }

    static Stream<Arguments> strangers() {
        return Stream.of(
                Arguments.of(BINARY, new byte[] {1}, TEXT),
                Arguments.of(TEXT, "\\x01", BINARY),
                Arguments.of(INTEGER, 1, DATE),
                Arguments.of(BOOLEAN, true, DATE),
                Arguments.of(DATE, LocalDate.EPOCH, BIGINT));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void typesWithoutACast_areRefusedWithTheCure(SqlType<?> from, Object value, SqlType<?> to) {
        standing(column("x", from), value);

        assertThatThrownBy(() -> change(column("x", from), column("x", to)))
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll("things.x", from.name(), to.name(), "hint: Add a column of the new type");
    }

    @Test
    void identity_isGiven_andGoesOnBehindTheGreatestNumber() {
        standing(PLAIN, 3, 41);

        change(PLAIN, PLAIN.identity());

        engine.executeRaw("INSERT INTO things (id) VALUES (3)");
        assertThat(values(PLAIN)).containsExactly(3, 41, 42);
    }

    @Test
    void identity_changesItsWays_andIsTaken() {
        ColumnDefinition<Integer> always = PLAIN.identity(Identity.ALWAYS.with(SequenceOptions.NONE.startingAt(10)));
        ColumnDefinition<Integer> leap = PLAIN.identity(Identity.BY_DEFAULT.with(SequenceOptions.NONE.by(5)));
        standing(PLAIN.notNull(), 1);

        change(PLAIN.notNull(), always);
        engine.executeRaw("INSERT INTO things (id) VALUES (2)");
        assertThatThrownBy(() -> engine.executeRaw("INSERT INTO things (id, x) VALUES (3, 7)"))
                .isInstanceOf(DatabaseException.class);
        change(always, leap);
        engine.executeRaw("INSERT INTO things (id, x) VALUES (3, 7)");
        engine.executeRaw("INSERT INTO things (id) VALUES (4)");
        change(leap, PLAIN);

        engine.executeRaw("INSERT INTO things (id) VALUES (5)");
        assertThat(values(PLAIN)).containsExactly(1, 10, 7, 15, null);
        assertThat(Inspector.of(engine).table(THINGS).column("x").serverValue()).isEqualTo(new ServerValue.None());
    }

    @Test
    void keyThatIsFilledByRule_changesItsType_andIsStillFilled() {
        ColumnDefinition<Integer> key = column("key", INTEGER).primaryKey();
        engine.apply(List.of(new CreateTable(TableDefinition.of("filled", key))));

        engine.apply(List.of(new AlterColumn(
                TableName.of("filled"), key, column("key", BIGINT).primaryKey())));

        engine.executeRaw("INSERT INTO filled DEFAULT VALUES");
        assertThat(Inspector.of(engine).table("filled").column("key").type()).isEqualTo(BIGINT);
    }

    @Test
    void computedColumn_isComputedInAnotherWay() {
        standing(PLAIN.computed("id * 2"));
        engine.executeRaw("INSERT INTO things (id) VALUES (2)");

        change(PLAIN.computed("id * 2"), PLAIN.computed("id * 3"));

        assertThat(values(PLAIN)).containsExactly(6);
    }

    @Test
    @Tag("AL-OP-05")
    void plainColumn_becomesNoComputedOne() {
        standing(PLAIN, 1);

        assertThatThrownBy(() -> change(PLAIN, PLAIN.computed("id * 2")))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContainingAll("things.x", "becomes computed", "hint: Add a new column");
    }

    @Test
    void renamedTable_staysInItsSchema() {
        TableName before = new TableName("side", "before");
        engine.apply(List.of(
                new CreateSchema("side", false),
                new CreateTable(TableDefinition.of(before, List.of(ID))),
                new RenameTable(before, "after")));

        assertThat(Inspector.of(engine).hasTable(new TableName("side", "after")))
                .isTrue();
    }
}
