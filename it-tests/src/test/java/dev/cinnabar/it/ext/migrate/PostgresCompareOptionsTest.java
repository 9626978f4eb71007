package dev.cinnabar.it.ext.migrate;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.schema.Index.index;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.enumeration;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.compare.CompareOptions;
import dev.cinnabar.migrate.compare.ObjectKind;
import dev.cinnabar.migrate.compare.SchemaChanges;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.CreateSchema;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.schema.SqlText;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.View;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a program can say of a comparison, on PostgreSQL. */
@Tag("servers")
class PostgresCompareOptionsTest extends CompareOptionsContract {
    private static final TableDefinition MOODY = TableDefinition.of(
            "moody",
            ID,
            column("mood", enumeration(CompareContract.MoreMoods.class, "mood", CompareContract.MoreMoods::name)));

    private static final TableDefinition FEWER = TableDefinition.of(
            "moody",
            ID,
            column("mood", enumeration(PostgresCompareTest.Calm.class, "mood", PostgresCompareTest.Calm::name)));

    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }

    @Test
    void typeOfWords_stays_whereATableUsesItThatIsLeftOut() {
        MetaData.of(PEOPLE, MOODY).createAll(engine);

        SchemaChanges changes = compare(CompareOptions.USUAL.withoutTables("moody"), MetaData.of(PEOPLE));

        assertThat(descriptions(changes)).isEmpty();
        assertThat(changes.operations()).isEmpty();
    }

    @Test
    void typeOfWordsWhoseNameHasQuotes_stays_whereATableUsesItThatIsLeftOut() {
        MetaData.of(PEOPLE).createAll(engine);
        engine.executeRaw("CREATE TYPE \"the \"\"mood\"\"\" AS ENUM ('sad', 'happy')");
        engine.executeRaw("CREATE TABLE moody (id BIGINT PRIMARY KEY, mood \"the \"\"mood\"\"\")");

        SchemaChanges changes = compare(CompareOptions.USUAL.withoutTables("moody"), MetaData.of(PEOPLE));

        assertThat(changes.operations()).isEmpty();
    }

    @Test
    void typeOfWords_stays_whereItsColumnIsLeftOut() {
        MetaData.of(MOODY).createAll(engine);

        SchemaChanges changes =
                compare(CompareOptions.USUAL.without(ObjectKind.COLUMN), MetaData.of(TableDefinition.of("moody", ID)));

        assertThat(changes.operations()).isEmpty();
    }

    @Test
    void typeOfWords_stays_whereATableOfAnotherSchemaUsesIt_andGoesOtherwise() {
        MetaData.of(PEOPLE, MOODY).createAll(engine);
        String other = "other_" + Long.toHexString(System.nanoTime());
        engine.apply(List.of(
                new CreateSchema(other, false),
                new CreateTable(TableDefinition.of(new TableName(other, "users"), List.of(ID)))));
        engine.executeRaw("ALTER TABLE \"" + other + "\".users ADD COLUMN moods mood[]");

        SchemaChanges used = compare(MetaData.of(PEOPLE));
        engine.executeRaw("ALTER TABLE \"" + other + "\".users DROP COLUMN moods");
        SchemaChanges unused = compare(MetaData.of(PEOPLE));
        engine.apply(List.of(new SchemaOperation.DropSchema(other, false, true)));

        assertThat(used.operations()).extracting(ComparePlan::words).containsExactly("DropTable moody");
        assertThat(unused.operations())
                .extracting(ComparePlan::words)
                .containsExactly("DropTable moody", "DropEnum mood");
    }

    @Test
    void wordsThatGo_areMovedInATableThatIsLeftOutToo() {
        MetaData.of(MOODY, TableDefinition.of("others", ID, MOODY.column("mood")))
                .createAll(engine);
        MetaData fewer = MetaData.of(FEWER);
        CompareOptions options = CompareOptions.USUAL.withoutTables("others");

        engine.apply(compare(options, fewer).operations());

        assertThat(compare(options, fewer).operations()).isEmpty();
        assertThat(engine.inspector().enums(""))
                .singleElement()
                .satisfies(type -> assertThat(type.words()).containsExactly("HAPPY", "CALM"));
    }

    @Test
    void viewsStepAside_whileWordsGo_thoseThatAreLeftOutToo() {
        View moods = View.view("moods", new SqlText("SELECT mood FROM moody"));
        View others = View.view("others", new SqlText("SELECT mood FROM moody"));
        MetaData.of(MOODY).withViews(moods, others).createAll(engine);
        MetaData fewer = MetaData.of(FEWER).withViews(moods);
        CompareOptions options = CompareOptions.USUAL.withoutTables("others");

        engine.apply(compare(options, fewer).operations());

        assertThat(compare(options, fewer).operations()).isEmpty();
        assertThat(engine.inspector().viewNames()).containsExactly("moods", "others");
    }

    @Test
    void viewThatIsLeftOut_isNamed_whereItReadsWhatIsRenamedAndRetyped() {
        View names = View.view("names", new SqlText("SELECT name FROM people"));
        MetaData.of(PEOPLE).withViews(names).createAll(engine);
        MetaData renamed = MetaData.of(TableDefinition.of(
                "people",
                ID,
                column("full_name", varchar(40)).renamedFrom("name"),
                column("age", INTEGER).serverDefaultValue(1),
                index("by_name", "full_name")));

        assertThatThrownBy(() -> compare(CompareOptions.USUAL.without(ObjectKind.VIEW), renamed))
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll("`names`", "`name`", "Drop the view before");
    }

    @Test
    void viewOfAnotherSchema_stepsAside_whileAColumnThatItReadsGetsAnotherType() {
        MetaData.of(PEOPLE).createAll(engine);
        String other = "other_" + Long.toHexString(System.nanoTime());
        engine.apply(List.of(new CreateSchema(other, false)));
        engine.executeRaw("CREATE VIEW \"" + other + "\".names AS SELECT name FROM people");
        MetaData wider = MetaData.of(TableDefinition.of(
                "people",
                ID,
                column("name", varchar(40)),
                column("age", INTEGER).serverDefaultValue(1),
                index("by_name", "name")));

        engine.apply(compare(wider).operations());

        assertThat(compare(wider).operations()).isEmpty();
        assertThat(engine.inspector().viewNames(other)).containsExactly("names");
    }
}
