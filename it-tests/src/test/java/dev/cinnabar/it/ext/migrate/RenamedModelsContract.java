package dev.cinnabar.it.ext.migrate;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.schema.Index.index;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.it.ext.migrate.renamed.Chief;
import dev.cinnabar.it.ext.migrate.renamed.Home;
import dev.cinnabar.it.ext.migrate.renamed.Letter;
import dev.cinnabar.it.ext.migrate.renamed.Person;
import dev.cinnabar.migrate.compare.SchemaChanges;
import dev.cinnabar.migrate.render.ScriptDraft;
import dev.cinnabar.migrate.render.ScriptSource;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.SchemaOperation.RenameTable;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.type.Types;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Models that say what their tables and columns were called, before a database that has those names. */
abstract class RenamedModelsContract extends CompareGround {
    private static final MetaData MODELS = MetaData.of(Person.class, Chief.class, Letter.class);
    private static final MetaData BEFORE = MetaData.of(
            TableDefinition.of(
                    "users",
                    column("id", Types.BIGINT).primaryKey(),
                    column("nick", Types.varchar(20)).notNull(),
                    column("home_town", Types.varchar(40)).notNull(),
                    column("kind", Types.varchar(64)).notNull(),
                    column("level", Types.INTEGER),
                    index("by_name", "nick")),
            TableDefinition.of(
                    "mails",
                    column("id", Types.BIGINT).primaryKey(),
                    column("body", Types.TEXT).notNull(),
                    column("price", Types.decimal(7, 2)).notNull(),
                    column("user_id", Types.BIGINT).notNull().references("users", "id")));

    @BeforeEach
    void standsUnderOldNames() {
        BEFORE.createAll(engine);
        engine.inTransaction(connection -> {
            connection.executeRaw("INSERT INTO users VALUES (1, 'ann', 'Graz', 'person', NULL)");
            connection.executeRaw("INSERT INTO users VALUES (2, 'bob', 'Linz', 'chief', 7)");
            connection.executeRaw("INSERT INTO mails VALUES (5, 'come home', 1.50, 2)");
        });
    }

    @Test
    void steps_areRenamesAlone_ofTablesAndOfColumnsOfEachKind() {
        SchemaChanges changes = compare(MODELS);

        assertThat(changes.operations())
                .extracting(RenamedModelsContract::rename)
                .containsExactlyInAnyOrder(
                        "users is people",
                        "mails is letters",
                        "people.nick is name",
                        "people.home_town is home_city",
                        "people.level is grade",
                        "letters.price is postage",
                        "letters.user_id is receiver_id");
    }

    private static String rename(SchemaOperation step) {
        if (step instanceof RenameTable table) {
            return table.table() + " is " + table.newName();
        }
        AlterColumn column = (AlterColumn) step;
        assertThat(column.to()).isEqualTo(column.from().named(column.to().name()));
        return column.table() + "." + column.from().name() + " is "
                + column.to().name();
    }

    @Test
    void revision_saysThemInOneLineEach() {
        ScriptDraft draft = ScriptDraft.of(WrittenScripts.FIRST, "new names", "R1_new_names")
                .with(compare(MODELS).operations());

        String text = WrittenScripts.upgrade(ScriptSource.of(engine.dialect()), draft);

        assertThat(text).isEqualTo("""
                op.renameTable("users", "people");
                op.renameTable("mails", "letters");
                op.renameColumn("people", "nick", "name");
                op.renameColumn("people", "home_town", "home_city");
                op.renameColumn("people", "level", "grade");
                op.renameColumn("letters", "price", "postage");
                op.renameColumn("letters", "user_id", "receiver_id");
                """);
    }

    @Test
    void rows_areKept_andThenAllIsAsTheModelsSay() {
        engine.apply(compare(MODELS).operations());

        try (Session session = SessionFactory.of(engine).open()) {
            assertThat(session.execute(select(Person.class).orderBy(Person.ID)).all())
                    .extracting(Person::getName, Person::getHome)
                    .containsExactly(tuple("ann", new Home("Graz")), tuple("bob", new Home("Linz")));
            Letter letter = session.execute(select(Letter.class)).one();
            assertThat(letter.getBody()).isEqualTo("come home");
            assertThat(letter.getPostage()).isEqualByComparingTo("1.50");
            assertThat(letter.getReceiver())
                    .isInstanceOfSatisfying(
                            Chief.class, chief -> assertThat(chief.getGrade()).isEqualTo(7));
        }
        expectNothing(MODELS);
        assertThat(MODELS.check(engine)).isEmpty();
    }

    /** Something else may go by an old name later: it is no longer what was renamed. */
    @Test
    void annotationsThatStay_renameNothingASecondTime() {
        engine.apply(compare(MODELS).operations());
        engine.inTransaction(connection -> {
            connection.executeRaw("CREATE TABLE users (id INTEGER)");
            connection.executeRaw("ALTER TABLE people ADD COLUMN nick VARCHAR(20)");
        });

        SchemaChanges changes = compare(MODELS);

        assertThat(changes.operations())
                .extracting(ComparePlan::words)
                .containsExactlyInAnyOrder("DropTable users", "DropColumn people.nick");
    }

    @Test
    void newDatabase_isMadeWithTheNewNames() {
        BEFORE.dropAll(engine);

        MODELS.createAll(engine);

        expectNothing(MODELS);
        assertThat(engine.inspector().tableNames()).containsExactlyInAnyOrder("people", "letters");
    }

    @Test
    void stepsBack_giveTheOldNames_withTheRows() {
        SchemaChanges changes = compare(MODELS);
        engine.apply(changes.operations());

        engine.apply(changes.reversed());

        expectNothing(BEFORE);
        try (Connection connection = engine.connect()) {
            assertThat(connection
                            .queryRaw("SELECT nick, home_town, level FROM users ORDER BY id")
                            .all())
                    .extracting(row -> row.value(0), row -> row.value(1), row -> row.value(2))
                    .containsExactly(tuple("ann", "Graz", null), tuple("bob", "Linz", 7));
        }
    }
}
