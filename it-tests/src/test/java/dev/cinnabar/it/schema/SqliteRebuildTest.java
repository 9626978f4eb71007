package dev.cinnabar.it.schema;

import static dev.cinnabar.schema.CheckConstraint.check;
import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.schema.ForeignKey.foreignKey;
import static dev.cinnabar.schema.Index.index;
import static dev.cinnabar.schema.PrimaryKey.primaryKey;
import static dev.cinnabar.schema.UniqueConstraint.unique;
import static dev.cinnabar.type.Types.BIGINT;
import static dev.cinnabar.type.Types.DATETIME;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.TEXT;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.error.UnsupportedFeatureException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.SchemaOperation.AddColumn;
import dev.cinnabar.schema.SchemaOperation.AddConstraint;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.SchemaOperation.CreateIndex;
import dev.cinnabar.schema.SchemaOperation.DropColumn;
import dev.cinnabar.schema.SchemaOperation.DropConstraint;
import dev.cinnabar.schema.SchemaOperation.DropIndex;
import dev.cinnabar.schema.SchemaOperation.RebuildTable;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tables of SQLite that are made anew: nothing of what no step speaks of is lost. */
class SqliteRebuildTest extends RebuildGround {
    private static final TableName PEOPLE = TableName.of("people");
    private static final NumberColumn<Integer> AGE = column("age", INTEGER);

    /** People, and orders that go with them. */
    private void peopleAndOrders() {
        run(
                "CREATE TABLE people (id INTEGER PRIMARY KEY, name VARCHAR(20) NOT NULL UNIQUE, age INTEGER)",
                "CREATE TABLE orders (id INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES people (id) ON DELETE"
                        + " CASCADE, what TEXT)",
                "CREATE INDEX by_age ON people (age)",
                "CREATE TABLE log (line TEXT)",
                "CREATE TRIGGER gone AFTER DELETE ON people BEGIN INSERT INTO log VALUES ('gone ' || OLD.name); END",
                "CREATE TRIGGER come AFTER INSERT ON people BEGIN INSERT INTO log VALUES ('come ' || NEW.name); END",
                "CREATE VIEW old AS SELECT name FROM people WHERE age > 50",
                "INSERT INTO people VALUES (1, 'ada', 36), (7, 'bob', 70)",
                "INSERT INTO orders VALUES (1, 1, 'pen'), (2, 7, 'ink'), (3, 7, 'cup')",
                "DELETE FROM log");
    }

    @Test
    @Tag("AL-BATCH-02")
    void renamedColumn_keepsItsValuesIndexesAndKeys() {
        run(
                "CREATE TABLE people (id INTEGER PRIMARY KEY, name VARCHAR(20) UNIQUE, CHECK (length(name) > 1))",
                "CREATE TABLE pets (owner VARCHAR(20) REFERENCES people (name))",
                "CREATE INDEX by_name ON people (name DESC)",
                "CREATE VIEW names AS SELECT name FROM people",
                "INSERT INTO people VALUES (1, 'ada')",
                "INSERT INTO pets VALUES ('ada')");

        apply(new AlterColumn(
                PEOPLE, column("name", varchar(20)), column("title", TEXT).notNull()));

        assertThat(rows("SELECT id, title FROM people")).containsExactly("1 ada");
        assertThat(table("people").indexes()).extracting(Index::columns).containsExactly(List.of("title"));
        assertThat(table("people").uniques())
                .extracting(UniqueConstraint::columns)
                .containsExactly(List.of("title"));
        assertThat(table("pets").foreignKeys())
                .extracting(ForeignKey::referredColumns)
                .containsExactly(List.of("title"));
        assertThat(rows("SELECT * FROM names")).containsExactly("ada");
        assertThatThrownBy(() -> run("INSERT INTO people VALUES (2, 'x')")).isInstanceOf(IntegrityException.class);
        assertThatThrownBy(() -> run("INSERT INTO people VALUES (3, NULL)")).isInstanceOf(IntegrityException.class);
        assertThatThrownBy(() -> run("INSERT INTO pets VALUES ('eve')")).isInstanceOf(IntegrityException.class);
    }

    @Test
    @Tag("AL-BATCH-04")
    @Tag("AL-BATCH-05")
    void columns_standWhereTheyAreSaid_whenTheWholeTableIs() {
        run(
                "CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT, age INTEGER)",
                "INSERT INTO people VALUES (1, 'ada', 36)");
        TableDefinition standing = table("people");
        List<TableElement> elements = new ArrayList<>(List.of(
                AGE,
                column("id", INTEGER).primaryKey(),
                column("rank", INTEGER).serverDefault("5"),
                column("name", TEXT)));
        elements.add(index("by_rank", "rank"));

        apply(new RebuildTable(standing, TableDefinition.of(PEOPLE, elements)));

        assertThat(table("people").columns())
                .extracting(ColumnDefinition::name)
                .containsExactly("age", "id", "rank", "name");
        assertThat(rows("SELECT * FROM people")).containsExactly("36 1 5 ada");
        assertThat(table("people").indexes()).extracting(Index::name).containsExactly("by_rank");
    }

    @Test
    void wholeTable_isRefused_whereItStandsOtherwise() {
        run("CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT, age INTEGER)");
        TableDefinition without =
                TableDefinition.of("people", column("id", INTEGER).primaryKey(), column("name", TEXT));

        assertThatThrownBy(() -> apply(new RebuildTable(without, without)))
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll("people", "age", "hint: Say it as it stands");
        assertThatThrownBy(() -> new RebuildTable(without, TableDefinition.of("others", column("id", INTEGER))))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("RenameTable");
        assertThat(new RebuildTable(without, table("people")).reverse())
                .isEqualTo(new RebuildTable(table("people"), without));
    }

    @Test
    @Tag("AL-BATCH-06")
    void droppedColumn_takesAlongWhatIsMadeOfIt() {
        run(
                "CREATE TABLE towns (id INTEGER PRIMARY KEY)",
                "CREATE TABLE people (a INTEGER, b INTEGER REFERENCES towns (id), c INTEGER CHECK (c > 0), PRIMARY KEY (a, b),"
                        + " UNIQUE (b, c), UNIQUE (c), CHECK (b <> 7))",
                "CREATE INDEX by_b ON people (b)",
                "CREATE INDEX some ON people (c) WHERE b > 2",
                "CREATE INDEX sums ON people (b + c)",
                "CREATE INDEX by_c ON people (c)",
                "INSERT INTO towns VALUES (2)",
                "INSERT INTO people VALUES (1, 2, 3)");

        apply(new DropColumn(PEOPLE, column("b", INTEGER)));

        TableDefinition left = table("people");
        assertThat(rows("SELECT * FROM people")).containsExactly("1 3");
        assertThat(left.primaryKey().isEmpty()).isTrue();
        assertThat(left.foreignKeys()).isEmpty();
        assertThat(left.uniques()).extracting(UniqueConstraint::columns).containsExactly(List.of("c"));
        assertThat(left.checks()).hasSize(1);
        assertThat(left.indexes()).extracting(Index::name).containsExactly("by_c");
    }

    @Test
    @Tag("AL-BATCH-07")
    void droppedColumn_leavesOtherKeys_andThoseToTheTableItself() {
        run(
                "CREATE TABLE towns (id INTEGER PRIMARY KEY)",
                "CREATE TABLE people (id INTEGER PRIMARY KEY, boss INTEGER REFERENCES people (id) ON DELETE CASCADE, town"
                        + " INTEGER REFERENCES towns (id), gone INTEGER UNIQUE)",
                "INSERT INTO towns VALUES (2)",
                "INSERT INTO people VALUES (1, NULL, 2, 5), (3, 1, 2, 6), (4, 3, NULL, NULL)");

        apply(new DropColumn(PEOPLE, column("gone", INTEGER)));

        assertThat(rows("SELECT * FROM people")).containsExactly("1 null 2", "3 1 2", "4 3 null");
        assertThat(table("people").foreignKeys())
                .extracting(key -> key.columns() + " " + key.target())
                .containsExactly("[boss] people", "[town] towns");
        assertThatThrownBy(() -> run("INSERT INTO people VALUES (5, 99, NULL)")).isInstanceOf(IntegrityException.class);
        run("DELETE FROM people WHERE id = 1");
        assertThat(rows("SELECT * FROM people")).isEmpty();
    }

    @Test
    @Tag("AL-BATCH-08")
    @Tag("AL-OP-12")
    void rules_areAddedAndDropped() {
        run(
                "CREATE TABLE towns (id INTEGER PRIMARY KEY)",
                "CREATE TABLE people (id INTEGER, name TEXT, town INTEGER)",
                "INSERT INTO towns VALUES (2)",
                "INSERT INTO people VALUES (1, 'ada', 2)");
        ForeignKey town = foreignKey("town").references("towns", "id");

        List<String> sent = sent(
                new AddConstraint(PEOPLE, primaryKey("id")),
                new AddConstraint(PEOPLE, unique("name")),
                new AddConstraint(PEOPLE, town),
                new AddConstraint(PEOPLE, check("long_name", "length(name) > 1")),
                new CreateIndex(PEOPLE, index("by_town", "town"), false));

        assertThat(sent).filteredOn(sql -> sql.startsWith("CREATE TABLE")).hasSize(1);
        assertThat(rows("SELECT * FROM people")).containsExactly("1 ada 2");
        assertThat(table("people").primaryKey().columns()).containsExactly("id");
        assertThat(table("people").primaryKey().name()).isEqualTo("pk_people");
        assertThat(table("people").indexes()).extracting(Index::name).containsExactly("by_town");
        for (String wrong : List.of("(1, 'bob', 2)", "(2, 'ada', 2)", "(2, 'bob', 3)", "(2, 'x', 2)")) {
            assertThatThrownBy(() -> run("INSERT INTO people VALUES " + wrong)).isInstanceOf(IntegrityException.class);
        }

        apply(
                new DropConstraint(PEOPLE, unique("name"), false),
                new DropConstraint(PEOPLE, town, false),
                new DropConstraint(PEOPLE, check("long_name", "length(name) > 1"), false),
                new DropConstraint(PEOPLE, primaryKey("id"), false),
                new DropIndex(PEOPLE, index("by_town", "town"), false));

        TableDefinition bare = table("people");
        assertThat(bare.elements())
                .filteredOn(element -> element instanceof dev.cinnabar.schema.Constraint)
                .isEmpty();
        assertThat(bare.indexes()).isEmpty();
        run("INSERT INTO people VALUES (1, 'ada', 3)");
        assertThat(rows("SELECT * FROM people")).containsExactly("1 ada 2", "1 ada 3");
    }

    @Test
    void ruleWithoutAName_isFoundByWhatItSays_andOneThatIsNotThereIsRefused() {
        run("CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT UNIQUE, age INT CHECK(age>0), UNIQUE (name, age))");

        assertThatThrownBy(() -> apply(new DropConstraint(PEOPLE, unique("age"), false)))
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll("people", "no constraint unique constraint on [age]", "[name, age]", "check");
        assertThatThrownBy(() -> apply(new DropColumn(PEOPLE, column("size", INTEGER))))
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll("no column `size`", "id, name, age");
        assertThatThrownBy(() -> apply(new AddConstraint(TableName.of("nobody"), unique("a"))))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("no table nobody");
        assertThatThrownBy(() -> apply(new AddConstraint(PEOPLE, primaryKey("name"))))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("two primary keys");

        apply(
                new DropConstraint(PEOPLE, unique("age"), true),
                new DropConstraint(PEOPLE, unique("name"), false),
                new DropConstraint(PEOPLE, check("", "( age > 0 )"), false));

        assertThat(table("people").uniques())
                .extracting(UniqueConstraint::columns)
                .containsExactly(List.of("name", "age"));
        assertThat(table("people").checks()).isEmpty();
    }

    @Test
    @Tag("AL-BATCH-10")
    void columnWithADefaultThatIsReckoned_isFilledInEachRow() {
        peopleAndOrders();

        apply(
                new AddColumn(PEOPLE, column("born", DATETIME).notNull().serverNow()),
                new AddColumn(
                        PEOPLE,
                        column("code", INTEGER)
                                .notNull()
                                .serverDefault("abs(-5)")
                                .unique()
                                .index()),
                new DropIndex(PEOPLE, Index.indexOn("code"), false));

        assertThat(rows("SELECT count(*), count(born), min(code), max(code) FROM people"))
                .containsExactly("2 2 5 5");
    }

    @Test
    void columnThatMayNotBeEmpty_isAddedToAnEmptyTable_andRefusedWithTheTablesName_whereRowsStand() {
        peopleAndOrders();
        AddColumn size = new AddColumn(PEOPLE, column("size", INTEGER).notNull());
        List<String> before = everything();

        assertThatThrownBy(() -> apply(size))
                .isInstanceOf(IntegrityException.class)
                .hasMessageContaining("people(size)");

        assertThat(everything()).isEqualTo(before);
        run("DELETE FROM people");
        apply(size);
        assertThat(table("people").column("size").isNullable()).isFalse();
    }

    @Test
    @Tag("AL-BATCH-12")
    void tableThatOthersPointAt_isMadeAnew_andNoRowGoesAndNoTriggerFires() {
        peopleAndOrders();

        apply(new AddConstraint(PEOPLE, check("grown", "age >= 18")));

        assertThat(rows("SELECT * FROM orders")).containsExactly("1 1 pen", "2 7 ink", "3 7 cup");
        assertThat(rows("SELECT * FROM people")).containsExactly("1 ada 36", "7 bob 70");
        assertThat(rows("SELECT * FROM log")).isEmpty();
        assertThat(rows("SELECT * FROM old")).containsExactly("bob");
        assertThat(rows("SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY 1"))
                .containsExactly("come", "gone");
        assertThat(table("people").indexes()).extracting(Index::name).containsExactly("by_age");
        assertThatThrownBy(() -> run("INSERT INTO orders VALUES (4, 99, 'x')")).isInstanceOf(IntegrityException.class);
        run("DELETE FROM people WHERE id = 7");
        assertThat(rows("SELECT * FROM orders")).containsExactly("1 1 pen");
        assertThat(rows("SELECT * FROM log")).containsExactly("gone bob");
    }

    @Test
    @Tag("AL-BATCH-13")
    void steps_areTakenByAlterTable_whereItHasWords() {
        peopleAndOrders();

        List<String> sent = sent(
                new AddColumn(PEOPLE, column("size", INTEGER).notNull().serverDefault("1")),
                new CreateIndex(PEOPLE, index("by_size", "size"), false),
                new AlterColumn(PEOPLE, column("size", INTEGER), column("height", INTEGER)));

        assertThat(sent).hasSize(3).allMatch(sql -> sql.startsWith("ALTER TABLE") || sql.startsWith("CREATE INDEX"));
        assertThat(sent(new DropIndex(PEOPLE, index("by_size", "height"), false)))
                .hasSize(1);
        assertThat(sent(new DropColumn(PEOPLE, column("height", INTEGER))))
                .contains("ALTER TABLE `people` DROP COLUMN `height`")
                .noneMatch(sql -> sql.startsWith("CREATE TABLE"));
    }

    @Test
    void counter_goesOnWhereItWas() {
        run(
                "CREATE TABLE people (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT)",
                "CREATE TABLE empty (id INTEGER CONSTRAINT k PRIMARY KEY AUTOINCREMENT, name TEXT)",
                "INSERT INTO people (name) VALUES ('a'), ('b'), ('c')",
                "DELETE FROM people WHERE id > 1",
                "INSERT INTO empty VALUES (40, 'x')",
                "DELETE FROM empty");

        apply(
                new AddConstraint(PEOPLE, unique("name")),
                new AlterColumn(
                        TableName.of("empty"),
                        column("name", TEXT),
                        column("name", TEXT).notNull()));

        run("INSERT INTO people (name) VALUES ('d')", "INSERT INTO empty (name) VALUES ('y')");
        assertThat(rows("SELECT * FROM people")).containsExactly("1 a", "4 d");
        assertThat(rows("SELECT * FROM empty")).containsExactly("41 y");
        assertThat(rows("SELECT name, seq FROM sqlite_sequence ORDER BY 1")).containsExactly("empty 41", "people 4");
        assertThat(table("empty").primaryKey().name()).isEqualTo("k");
    }

    @Test
    void rowids_stayWhatTheyAre() {
        run(
                "CREATE TABLE people (name TEXT, rowid TEXT)",
                "INSERT INTO people (_rowid_, name, rowid) VALUES (5, 'ada', 'r'), (90, 'bob', 's')");

        apply(new AddConstraint(PEOPLE, unique("name")));

        assertThat(rows("SELECT _rowid_, name, rowid FROM people")).containsExactly("5 ada r", "90 bob s");
    }

    @Test
    void optionsAndComputedColumns_stay() {
        run(
                "CREATE TABLE people (code TEXT PRIMARY KEY, n INTEGER, twice INTEGER AS (n * 2), thrice INTEGER GENERATED"
                        + " ALWAYS AS (n * 3) STORED) STRICT, WITHOUT ROWID",
                "INSERT INTO people (code, n) VALUES ('a', 5)");

        apply(new AlterColumn(
                PEOPLE, column("n", INTEGER), column("n", INTEGER).notNull().serverDefault("1")));

        run("INSERT INTO people (code) VALUES ('b')");
        assertThat(rows("SELECT * FROM people")).containsExactly("a 5 10 15", "b 1 2 3");
        assertThat(table("people").option("sqlite", "strict")).contains("true");
        assertThat(table("people").option("sqlite", "without_rowid")).contains("true");
        assertThatThrownBy(() -> run("INSERT INTO people (code, n) VALUES ('c', 'text')"))
                .isInstanceOf(DatabaseException.class);
    }

    @Test
    void dropOfWhatAnotherColumnIsComputedFrom_isRefused() {
        run("CREATE TABLE people (id INTEGER PRIMARY KEY, n INTEGER, twice AS (n * 2))");

        assertThatThrownBy(() -> apply(new DropColumn(PEOPLE, column("n", INTEGER))))
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll("computes `twice` from the column `n`", "hint: Drop `twice` first");
        assertThatThrownBy(() -> apply(
                        new DropColumn(PEOPLE, column("twice", INTEGER)),
                        new DropColumn(PEOPLE, column("n", INTEGER)),
                        new DropColumn(PEOPLE, column("id", BIGINT))))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("no column left");
    }

    @Test
    void tableOfAnotherProgram_keepsItsVeryWords() {
        run(
                "CREATE TABLE people (id INT PRIMARY KEY, name varchar(9) COLLATE NOCASE DEFAULT \"none\", sum MONEY(10) DEFAULT"
                        + " (1 + 2), plain, word CHARACTER VARYING (30) COLLATE RTRIM CONSTRAINT short CHECK (length(word) < 9))",
                "CREATE INDEX lower_name ON people (lower(name) DESC, plain COLLATE NOCASE) WHERE sum > 1",
                "INSERT INTO people (id) VALUES (1), (NULL)");

        apply(new AddConstraint(PEOPLE, unique("sum", "plain")));

        run("INSERT INTO people (id, name, plain) VALUES (3, 'Ada', 'x')");
        assertThat(rows("SELECT id, name, sum, typeof(plain) FROM people WHERE name = 'ADA' OR id IS NULL"))
                .containsExactly("null none 3 null", "3 Ada 3 text");
        assertThat(rows("SELECT type FROM pragma_table_info('people')"))
                .containsExactly("INT", "varchar(9)", "MONEY(10)", "", "CHARACTER VARYING (30)");
        assertThat(rows("SELECT sql FROM sqlite_master WHERE name = 'people'").get(0))
                .contains("COLLATE `RTRIM`");
        assertThat(rows("SELECT name, \"desc\", coll FROM pragma_index_xinfo('lower_name') WHERE key = 1"))
                .containsExactly("null 1 BINARY", "plain 0 NOCASE");
        assertThat(rows("SELECT partial FROM pragma_index_list('people') WHERE name = 'lower_name'"))
                .containsExactly("1");
        assertThat(table("people").checks())
                .singleElement()
                .satisfies(check -> assertThat(check.name()).isEqualTo("short"));
    }

    @Test
    void tableWithClausesThatWouldBeLost_isRefusedByTheirName_andTakenWhereTheWholeIsSaid() {
        run(
                "CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT UNIQUE ON CONFLICT REPLACE)",
                "CREATE TABLE keyed (a TEXT, b TEXT, PRIMARY KEY (a COLLATE NOCASE, b DESC))");
        TableDefinition standing = table("people");

        assertThatThrownBy(() -> apply(new AddConstraint(PEOPLE, check("c", "id > 0"))))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContainingAll("people", "ON CONFLICT", "hint: Say the whole table: RebuildTable");
        assertThatThrownBy(() -> apply(new AddConstraint(TableName.of("keyed"), check("c", "a > 'a'"))))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContainingAll("COLLATE in a key", "DESC in a key");

        apply(new RebuildTable(standing, standing));
        assertThat(rows("SELECT sql FROM sqlite_master WHERE name = 'people'").get(0))
                .doesNotContain("CONFLICT");
    }
}
