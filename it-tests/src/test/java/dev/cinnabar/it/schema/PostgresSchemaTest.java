package dev.cinnabar.it.schema;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.schema.ForeignKey.foreignKey;
import static dev.cinnabar.schema.Index.index;
import static dev.cinnabar.schema.UniqueConstraint.unique;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.type.Types.BIGINT;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.TEXT;
import static dev.cinnabar.type.Types.array;
import static dev.cinnabar.type.Types.enumeration;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.dialect.postgres.PostgresTypes;
import dev.cinnabar.dialect.postgres.Range;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.result.Row;
import dev.cinnabar.schema.Deferral;
import dev.cinnabar.schema.DialectOption;
import dev.cinnabar.schema.Exclusion;
import dev.cinnabar.schema.ForeignKeyRules;
import dev.cinnabar.schema.IndexPart;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.MatchKind;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.SchemaOperation.AddConstraint;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.Sequence;
import dev.cinnabar.schema.SqlText;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.View;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.Table;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Schemas on PostgreSQL, and what it alone has. */
class PostgresSchemaTest extends SchemaContract {
    enum Mood {
        SAD,
        HAPPY
    }

    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }

    @Test
    void indexesWithAllOptions_areTheSameElsewhere() {
        TableDefinition indexed = TableDefinition.of(
                "indexed",
                ID,
                column("a", INTEGER),
                column("b", varchar(20)),
                column("words", array(TEXT)),
                index("partial", "a").where("a > 10").include("b"),
                index(
                        "lower_b",
                        IndexPart.expression(new SqlText("lower(b)"))
                                .descending()
                                .nullsLast()),
                index("one_null", "b").unique().nullsNotDistinct(),
                index("by_words", "words").using("gin"),
                index("by_pattern", IndexPart.column("b").operatorClass("varchar_pattern_ops")),
                index("filled", "a").option("postgresql", "with", "fillfactor=70"));

        MetaData read = expectSameElsewhere(MetaData.of(indexed));

        assertThat(read.table("indexed").indexes()).hasSize(6).anySatisfy(one -> {
            assertThat(one.name()).isEqualTo("partial");
            assertThat(one.options().include()).containsExactly("b");
            assertThat(one.options().where()).isEqualTo(new SqlText("a > 10"));
        });
    }

    @Test
    void constraintsOfItsOwn_areTheSameElsewhere() {
        TableDefinition rooms = TableDefinition.of(
                "rooms",
                ID,
                column("name", varchar(20)),
                unique("name").deferred(Deferral.INITIALLY_DEFERRED).named("late_name"),
                Exclusion.exclusion("btree", Exclusion.Part.with("id", "=")).named("one_id"),
                column("parent", BIGINT),
                foreignKey("parent")
                        .references("rooms", "id")
                        .with(ForeignKeyRules.NONE.deferred(Deferral.DEFERRABLE).matching(MatchKind.FULL)));

        MetaData read = expectSameElsewhere(MetaData.of(rooms));

        assertThat(read.table("rooms").exclusions())
                .singleElement()
                .satisfies(one -> assertThat(one.parts().get(0).operator()).isEqualTo("="));
    }

    @Test
    void tableOptions_areTheSameElsewhere() {
        TableDefinition quick = TableDefinition.of(
                "quick",
                ID,
                DialectOption.on("postgresql", "unlogged"),
                new DialectOption("postgresql", "with", "fillfactor=70"));
        TableDefinition divided =
                TableDefinition.of("divided", ID, new DialectOption("postgresql", "partition_by", "RANGE (id)"));

        MetaData read = expectSameElsewhere(MetaData.of(quick, divided));

        assertThat(read.table("quick").option("postgresql", "unlogged")).contains("true");
        assertThat(read.table("divided").option("postgresql", "partition_by")).contains("RANGE (id)");
    }

    @Test
    void unknownOrHostileOption_isRefused() {
        TableDefinition hostile = TableDefinition.of(
                "hostile", ID, new DialectOption("postgresql", "with", "fillfactor=70); DROP TABLE x; --"));
        TableDefinition unknown = TableDefinition.of("unknown", ID, new DialectOption("postgresql", "engine", "x"));

        assertThatThrownBy(() -> MetaData.of(hostile).createAll(engine)).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> MetaData.of(unknown).createAll(engine))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("unlogged");
    }

    @Test
    void enumsSequencesAndMaterializedViews_areTheSameElsewhere() {
        TableDefinition moods = TableDefinition.of(
                "moods",
                column("id", BIGINT).primaryKey().sequence(Sequence.of("mood_numbers")),
                column("mood", enumeration(Mood.class)).notNull());
        MetaData declared =
                MetaData.of(moods).withViews(View.materialized("all_moods", new SqlText("SELECT id, mood FROM moods")));

        MetaData read = expectSameElsewhere(declared);

        assertThat(read.sequences()).extracting(Sequence::name).containsExactly("mood_numbers");
        assertThat(Inspector.of(engine).materializedViewNames("")).containsExactly("all_moods");
        declared.dropAll(engine);
        assertThat(Inspector.of(engine).enums("")).isEmpty();
        assertThat(Inspector.of(engine).sequenceNames("")).isEmpty();
    }

    @Test
    void keyThatIsNotValid_isReadAsSuch() {
        MetaData.of(ACCOUNTS, TableDefinition.of("loose", ID, column("account", BIGINT)))
                .createAll(engine);

        engine.apply(List.of(new AddConstraint(
                TableName.of("loose"),
                foreignKey("account").references(ACCOUNTS, "id").with(ForeignKeyRules.NONE.notValid()))));

        assertThat(Inspector.of(engine).foreignKeys(TableName.of("loose")))
                .singleElement()
                .satisfies(key -> assertThat(key.rules().validated()).isFalse());
    }

    @Test
    void column_isAlteredInEveryWay() {
        TableName altered = TableName.of("altered");
        MetaData.of(TableDefinition.of(
                        "altered", ID, column("n", INTEGER).notNull().serverDefault("1")))
                .createAll(engine);

        engine.apply(List.of(new AlterColumn(
                altered,
                column("n", INTEGER).notNull().serverDefault("1"),
                column("m", varchar(30)).serverDefault("'x'").comment("was n"))));

        assertThat(Inspector.of(engine).table(altered).column("m")).satisfies(column -> {
            assertThat(column.type()).isEqualTo(varchar(30));
            assertThat(column.isNullable()).isTrue();
            assertThat(column.comment()).isEqualTo("was n");
        });
        assertThat(table(Inspector.of(engine).table(altered)).columns()).hasSize(2);
    }

    @Test
    void typesOfItsOwn_areReadAsWhatTheyAre() {
        engine.inTransaction(connection -> {
            connection.executeRaw("CREATE DOMAIN counted AS integer CHECK (VALUE > 0)");
            connection.executeRaw("CREATE TYPE colour AS ENUM ('red', 'green')");
            connection.executeRaw("CREATE TABLE own (id bigint PRIMARY KEY, i inet, c cidr, m macaddr, r int4range,"
                    + " d daterange, rr nummultirange, n counted, l text[], b bit(3), o oid, y money, j json,"
                    + " e colour, t interval, g tsvector)");
            connection.executeRaw("INSERT INTO own VALUES (1, '10.0.0.1', '10.0.0.0/8', '08:00:2b:01:02:03', '[1,5)',"
                    + " '[2020-01-01,2020-02-01)', '{[1,2)}', 7, '{a,b}', '101', 12, 3.50, '{\"a\": 1}', 'red',"
                    + " '1 day', 'cat')");
        });

        MetaData read = MetaData.reflect(engine);
        Table own = table(read.table("own"));

        assertThat(read.table("own").typeOf("r")).isEqualTo(PostgresTypes.INT4RANGE);
        assertThat(read.table("own").typeOf("n")).isEqualTo(PostgresTypes.domain("counted", INTEGER));
        Row row = engine.callInTransaction(connection -> connection
                .execute(Sql.selectRow(read.table("own").columns().stream()
                                .<Expression<?>>map(column -> own.column(column))
                                .toArray(Expression<?>[]::new))
                        .from(own))
                .one());
        assertThat(row.value(4)).isEqualTo(Range.closedOpen(1, 5));
        assertThat(row.value(7)).isEqualTo(7);
        assertThat(row.value(8)).isEqualTo(List.of("a", "b"));
        assertThat(row.value(9)).isEqualTo("101");
        assertThat(row.value(10)).isEqualTo(12L);
        assertThat(row.value(11)).isEqualTo(new BigDecimal("3.50"));
        assertThat(row.value(13)).isEqualTo("red");
        assertThat(read.check(engine)).isEmpty();

        read.dropAll(engine);
        read.createAll(engine);
        assertThat(MetaData.reflect(engine).table("own").columns())
                .isEqualTo(read.table("own").columns());
    }
}
