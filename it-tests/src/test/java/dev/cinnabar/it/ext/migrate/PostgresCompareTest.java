package dev.cinnabar.it.ext.migrate;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.schema.Index.index;
import static dev.cinnabar.type.Types.BIGINT;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.TEXT;
import static dev.cinnabar.type.Types.array;
import static dev.cinnabar.type.Types.enumeration;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.migrate.compare.SchemaChanges;
import dev.cinnabar.migrate.compare.SchemaComparison;
import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.Exclusion;
import dev.cinnabar.schema.Identity;
import dev.cinnabar.schema.IndexPart;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AlterEnum;
import dev.cinnabar.schema.SchemaOperation.AlterSequence;
import dev.cinnabar.schema.SchemaOperation.DropSequence;
import dev.cinnabar.schema.Sequence;
import dev.cinnabar.schema.SequenceOptions;
import dev.cinnabar.schema.SqlText;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.View;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Comparisons on PostgreSQL, and what it alone has. */
@Tag("servers")
class PostgresCompareTest extends CompareContract {
    enum Calm {
        HAPPY,
        CALM
    }

    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }

    @Override
    NumberColumn<Long> ofTheDatabase() {
        return column("xmin", BIGINT);
    }

    @Test
    void indexesWithAllOptions_areFoundAgain_andTheirChanges() {
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
                index("by_method", "a").using("btree"),
                index("usual_order", IndexPart.column("a").nullsLast()),
                index("by_pattern", IndexPart.column("b").operatorClass("varchar_pattern_ops")),
                index("filled", "a").option("postgresql", "with", "fillfactor=70"));
        TableDefinition changed = TableDefinition.of(
                "indexed",
                ID,
                column("a", INTEGER),
                column("b", varchar(20)),
                column("words", array(TEXT)),
                index("partial", "a").where("a > 10"),
                index("lower_b", IndexPart.expression(new SqlText("lower(b)")).descending()),
                index("one_null", "b").unique(),
                index("by_words", "words"),
                index("by_method", "a").using("hash"),
                index("usual_order", "a"),
                index("by_pattern", "b"),
                index("filled", "a").option("postgresql", "with", "fillfactor=60"));

        List<SchemaOperation> steps = steps(indexed, changed);

        assertThat(steps)
                .extracting(ComparePlan::words)
                .filteredOn(words -> words.startsWith("CreateIndex"))
                .containsExactlyInAnyOrder(
                        "CreateIndex indexed.partial",
                        "CreateIndex indexed.lower_b",
                        "CreateIndex indexed.one_null",
                        "CreateIndex indexed.by_words",
                        "CreateIndex indexed.by_method",
                        "CreateIndex indexed.by_pattern",
                        "CreateIndex indexed.filled");
        assertThat(steps).hasSize(14);
    }

    @Test
    void exclusion_isFoundAgain_andItsChanges() {
        TableDefinition before = TableDefinition.of(
                "rooms",
                ID,
                column("a", INTEGER),
                Exclusion.exclusion("btree", Exclusion.Part.with("a", "=")).named("apart"));
        TableDefinition after = TableDefinition.of(
                "rooms",
                ID,
                column("a", INTEGER),
                Exclusion.exclusion("btree", Exclusion.Part.with("a", "="))
                        .named("apart")
                        .where(new SqlText("a > 0")));

        assertThat(steps(before, after))
                .extracting(ComparePlan::words)
                .containsExactly("DropConstraint rooms.apart", "AddConstraint rooms.apart");
    }

    @Test
    void sequence_isAltered_whereItGivesOtherNumbers() {
        Sequence numbers = Sequence.of("numbers");
        Sequence faster = numbers.with(
                SequenceOptions.NONE.startingAt(5).by(10).between(null, 1000L).cycling());

        List<SchemaOperation> steps = steps(
                MetaData.of().withSequences(List.of(numbers)), MetaData.of().withSequences(List.of(faster)));

        assertThat(steps).containsExactly(new AlterSequence(numbers, faster));
        expectNothing(MetaData.of()
                .withSequences(
                        List.of(numbers.with(SequenceOptions.NONE.startingAt(1).by(1)))));
    }

    @Test
    void sequenceThatAColumnNames_comesBeforeIt_andGoesAfterIt() {
        TableDefinition with =
                TableDefinition.of("counted", ID, column("n", BIGINT).sequence(Sequence.of("numbers")));
        TableDefinition without = TableDefinition.of("counted", ID, column("n", BIGINT));

        List<SchemaOperation> steps = steps(MetaData.of(with), MetaData.of(without));

        assertThat(steps).last().isInstanceOf(DropSequence.class);
        assertThat(steps).hasSize(2);
    }

    @Test
    void identity_changesItsNumbers() {
        TableDefinition before =
                TableDefinition.of("counted", column("id", BIGINT).primaryKey().identity());
        TableDefinition after = TableDefinition.of(
                "counted",
                column("id", BIGINT).primaryKey().identity(Identity.ALWAYS.with(SequenceOptions.NONE.by(10))));

        assertThat(steps(before, after)).extracting(ComparePlan::words).containsExactly("AlterColumn counted.id");
    }

    @Test
    void wordsThatGo_leaveTheirTypeAndItsColumns_whateverStandsOnThem() {
        MetaData before = MetaData.of(TableDefinition.of(
                "moody",
                ID,
                column("mood", enumeration(MoreMoods.class, "mood", MoreMoods::name))
                        .serverDefaultValue(MoreMoods.SAD),
                column("moods", array(enumeration(MoreMoods.class, "mood", MoreMoods::name))),
                CheckConstraint.check("not_calm", new SqlText("mood <> 'CALM'")),
                index("happy", "id").where("mood = 'HAPPY'")));
        MetaData after = MetaData.of(TableDefinition.of(
                "moody",
                ID,
                column("mood", enumeration(Calm.class, "mood", Calm::name)).serverDefaultValue(Calm.CALM),
                column("moods", array(enumeration(Calm.class, "mood", Calm::name))),
                CheckConstraint.check("not_calm", new SqlText("mood <> 'CALM'")),
                index("happy", "id").where("mood = 'HAPPY'")));

        List<SchemaOperation> steps = steps(before, after);

        assertThat(steps)
                .filteredOn(AlterEnum.class::isInstance)
                .singleElement()
                .satisfies(step -> {
                    assertThat(((AlterEnum) step).from().words()).containsExactly("SAD", "CALM", "HAPPY");
                    assertThat(((AlterEnum) step).to().words()).containsExactly("HAPPY", "CALM");
                    assertThat(((AlterEnum) step).users()).hasSize(2);
                });
    }

    @Test
    void materializedView_takesThePlaceOfAView() {
        TableDefinition people = TableDefinition.of("people", ID, column("name", varchar(20)));
        SqlText query = new SqlText("SELECT name FROM people");

        List<SchemaOperation> steps = steps(
                MetaData.of(people).withViews(View.view("names", query)),
                MetaData.of(people).withViews(View.materialized("names", query)));

        assertThat(steps).extracting(ComparePlan::words).containsExactly("DropView names", "CreateView names");
    }

    @Test
    void collation_isCompared_whereTheModelSaysIt() {
        TableDefinition before = TableDefinition.of("sorted", ID, column("a", varchar(20)));
        TableDefinition after = TableDefinition.of("sorted", ID, column("a", dev.cinnabar.type.Types.varchar(20, "C")));

        MetaData.of(before).createAll(engine);
        SchemaChanges changes = compare(after);
        engine.apply(changes.operations());

        assertThat(changes.operations()).extracting(ComparePlan::words).containsExactly("AlterColumn sorted.a");
        expectNothing(MetaData.of(after));
        engine.apply(changes.reversed());
        assertThat(engine.inspector().table("sorted").column("a").type()).isEqualTo(varchar(20));
    }

    @Test
    void userWhoMayMakeNoTables_isToldWhatIsComparedByNameAlone() {
        TableDefinition standing = TableDefinition.of(
                "checked", ID, column("n", INTEGER), CheckConstraint.check("counts", new SqlText("n > 0")));
        TableDefinition otherText = TableDefinition.of(
                "checked", ID, column("n", INTEGER), CheckConstraint.check("counts", new SqlText("n > 1")));
        MetaData.of(standing).createAll(engine);
        String role = "reader_" + Long.toHexString(System.nanoTime());
        try (Connection connection = engine.connect()) {
            String database = connection
                    .queryRaw("SELECT current_database()")
                    .one()
                    .values()
                    .get(0)
                    .toString();
            connection.executeRaw("REVOKE TEMPORARY ON DATABASE \"" + database + "\" FROM PUBLIC");
            connection.executeRaw("CREATE ROLE " + role);
            connection.executeRaw("SET LOCAL ROLE " + role);

            SchemaChanges changes = SchemaComparison.of(MetaData.of(otherText)).on(connection);

            assertThat(changes.operations()).isEmpty();
            assertThat(changes.notes())
                    .singleElement()
                    .asString()
                    .startsWith("The rules of checked are compared by their names alone");
        }
    }
}
