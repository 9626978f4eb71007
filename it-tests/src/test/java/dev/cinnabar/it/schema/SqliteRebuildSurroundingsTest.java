package dev.cinnabar.it.schema;

import static dev.cinnabar.schema.CheckConstraint.check;
import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.schema.ForeignKey.foreignKey;
import static dev.cinnabar.schema.UniqueConstraint.unique;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.AfterDdl;
import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.Transaction;
import dev.cinnabar.connect.TransactionOptions;
import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.error.UnsupportedFeatureException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.ForeignKeyRules;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AddColumn;
import dev.cinnabar.schema.SchemaOperation.AddConstraint;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.SchemaOperation.DropColumn;
import dev.cinnabar.schema.SchemaOperation.DropConstraint;
import dev.cinnabar.schema.SchemaOperation.ExecuteSql;
import dev.cinnabar.schema.SchemaOperation.RebuildTable;
import dev.cinnabar.schema.SchemaOperation.RenameTable;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What stands around a table of SQLite that is made anew: rows of others, triggers, views, and the transaction. */
class SqliteRebuildSurroundingsTest extends RebuildGround {
    private static final TableName PEOPLE = TableName.of("people");
    private static final SchemaOperation GROWN = new AddConstraint(PEOPLE, check("grown", "age >= 18"));

    @BeforeEach
    void peopleAndOrders() {
        run(
                "CREATE TABLE people (id INTEGER PRIMARY KEY, name VARCHAR(20) NOT NULL UNIQUE, age INTEGER)",
                "CREATE TABLE orders (id INTEGER PRIMARY KEY, person INTEGER REFERENCES people ON DELETE CASCADE ON UPDATE"
                        + " CASCADE)",
                "CREATE TABLE log (line TEXT)",
                "INSERT INTO people VALUES (1, 'ada', 36), (7, 'bob', 70)",
                "INSERT INTO orders VALUES (1, 1), (2, 7), (3, 7)");
    }

    @Test
    void triggersOfEveryKind_workOn() {
        run(
                "CREATE VIEW names AS SELECT id, name FROM people",
                "CREATE TRIGGER \"in stead\" INSTEAD OF INSERT ON names BEGIN INSERT INTO people (name) VALUES (NEW.name); END",
                "CREATE TRIGGER renamed AFTER UPDATE OF name ON people WHEN NEW.name <> OLD.name BEGIN INSERT INTO log VALUES"
                        + " (OLD.name || '>' || NEW.name); END",
                "CREATE TRIGGER ordered AFTER INSERT ON orders BEGIN UPDATE people SET age = age + 1 WHERE id = NEW.person; END");

        apply(GROWN, new AddColumn(PEOPLE, column("size", INTEGER).unique()));

        run(
                "INSERT INTO names (name) VALUES ('eve')",
                "UPDATE people SET name = 'bea' WHERE id = 1",
                "INSERT INTO orders VALUES (4, 7)");
        assertThat(rows("SELECT id, name, age FROM people")).containsExactly("1 bea 36", "7 bob 71", "8 eve null");
        assertThat(rows("SELECT * FROM log")).containsExactly("ada>bea");
    }

    @Test
    void temporaryTriggersAndTables_areMadeAnewToo() {
        try (Connection connection = engine.connect()) {
            connection.executeRaw("CREATE TEMP TABLE people (x INTEGER, y TEXT)");
            connection.executeRaw("INSERT INTO temp.people VALUES (1, 'one')");
            connection.executeRaw(
                    "CREATE TEMP TRIGGER counted AFTER INSERT ON temp.people BEGIN INSERT INTO log VALUES (NEW.y); END");

            connection.apply(List.of(new AddConstraint(PEOPLE, unique("x"))));

            connection.executeRaw("INSERT INTO people VALUES (2, 'two')");
            assertThat(rows(connection, "SELECT * FROM temp.people")).containsExactly("1 one", "2 two");
            assertThat(rows(connection, "SELECT name FROM main.people")).containsExactly("ada", "bob");
            assertThat(rows(connection, "SELECT * FROM log")).containsExactly("two");
        }
    }

    @Test
    void tableOfAnotherFile_isMadeAnewThere() {
        try (Connection connection = engine.connect()) {
            connection.isolation(Isolation.AUTOCOMMIT);
            connection.executeRaw("ATTACH ':memory:' AS side");
            connection.executeRaw(
                    "CREATE TABLE side.people (id INTEGER PRIMARY KEY AUTOINCREMENT, boss INTEGER REFERENCES people (id), n INT)");
            connection.executeRaw("CREATE INDEX side.by_n ON people (n)");
            connection.executeRaw("CREATE TABLE side.seen (x INTEGER)");
            connection.executeRaw(
                    "CREATE TRIGGER side.sees AFTER INSERT ON people BEGIN INSERT INTO seen VALUES (NEW.id); END");
            connection.executeRaw("INSERT INTO side.people VALUES (1, NULL, 2), (5, 1, 3)");
            connection.executeRaw("DELETE FROM side.people WHERE id = 5");
            TableName people = new TableName("side", "people");

            connection.apply(List.of(new AddConstraint(people, unique("n"))));

            connection.executeRaw("INSERT INTO side.people (boss) VALUES (1)");
            assertThat(rows(connection, "SELECT * FROM side.people")).containsExactly("1 null 2", "6 1 null");
            assertThat(rows(connection, "SELECT * FROM side.seen")).containsExactly("1", "5", "6");
            assertThat(rows(connection, "SELECT name FROM side.sqlite_master WHERE name = 'by_n'"))
                    .hasSize(1);
            assertThat(rows(connection, "PRAGMA foreign_keys")).containsExactly("1");
            assertThat(connection.isInTransaction()).isFalse();
        }
    }

    @Test
    void viewOrTriggerThatWouldNotWorkAnyMore_isNamed_andNothingChanges() {
        run("CREATE VIEW ages AS SELECT age, name FROM people", "CREATE VIEW broken AS SELECT lacking FROM nowhere");
        List<String> before = everything();
        SchemaOperation[] steps = {
            new DropConstraint(PEOPLE, unique("name"), false), new DropColumn(PEOPLE, column("age", INTEGER))
        };

        assertThatThrownBy(() -> apply(steps))
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll("people", "the view ages does not work", "age")
                .hasMessageNotContaining("broken");
        assertThat(everything()).isEqualTo(before);

        run(
                "DROP VIEW ages",
                "CREATE TRIGGER older AFTER UPDATE ON people BEGIN INSERT INTO log VALUES (NEW.age); END");
        assertThatThrownBy(() -> apply(steps))
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll("people", "the trigger older does not work");
        run("DROP TRIGGER older");
        apply(steps);
        assertThat(rows("SELECT * FROM people")).containsExactly("1 ada", "7 bob");
    }

    @Test
    void columnThatAViewShows_isNotDroppedEither_whereAlterTableCould() {
        run("CREATE VIEW ages AS SELECT age FROM people");

        assertThatThrownBy(() -> apply(new DropColumn(PEOPLE, column("age", INTEGER))))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("ages");
    }

    @Test
    void rowsThatPointAtNothing_areCounted_andNothingChanges() {
        run(
                "CREATE TABLE visits (id INTEGER PRIMARY KEY, person INTEGER)",
                "INSERT INTO visits VALUES (1, 1), (2, 5), (3, 6)");
        List<String> before = everything();
        TableName visits = TableName.of("visits");

        assertThatThrownBy(() ->
                        apply(new AddConstraint(visits, foreignKey("person").references("people", "id"))))
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll("visits", "2 rows of visits point at no row of people", "rowid 2");

        assertThat(everything()).isEqualTo(before);
        assertThatThrownBy(() -> apply(new DropColumn(PEOPLE, column("id", INTEGER))))
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll("orders", "fits no key");
    }

    @Test
    void rowsThatPointedAtNothingBefore_areLeftAsTheyAre() {
        try (Connection connection = engine.connect()) {
            connection.isolation(Isolation.AUTOCOMMIT);
            connection.executeRaw("PRAGMA foreign_keys = OFF");
            connection.executeRaw("INSERT INTO orders VALUES (9, 99)");
        }

        apply(GROWN);

        assertThat(rows("SELECT person FROM orders WHERE id = 9")).containsExactly("99");
        assertThat(table("people").checks()).hasSize(1);
    }

    @Test
    void uniqueValues_areAskedFor_inTheTablesOwnName() {
        run("INSERT INTO people VALUES (8, 'eve', 70)");

        assertThatThrownBy(() -> apply(new AddConstraint(PEOPLE, unique("age"))))
                .isInstanceOf(IntegrityException.class)
                .hasMessageContaining("people(age)")
                .hasMessageNotContaining("remade_people(");
    }

    @Test
    void transaction_isBegunForIt_andEndsWithForeignKeysAtWork() {
        try (Connection connection = engine.connect()) {
            try (Transaction transaction = connection.begin(TransactionOptions.USUAL.withTablesRemade(true))) {
                connection.apply(List.of(GROWN));
                assertThat(rows(connection, "PRAGMA foreign_keys")).containsExactly("0");
                transaction.rollback();
            }
            assertThat(rows(connection, "PRAGMA foreign_keys")).containsExactly("1");
            assertThat(rows(connection, "SELECT sql FROM sqlite_master WHERE name = 'people'")
                            .get(0))
                    .doesNotContain("grown");
            connection.rollback();

            connection.apply(List.of(GROWN));
            connection.commit();
            assertThat(rows(connection, "PRAGMA foreign_keys")).containsExactly("1");
            assertThat(rows(connection, "PRAGMA legacy_alter_table")).containsExactly("0");
        }
        assertThat(rows("SELECT count(*) FROM orders")).containsExactly("3");
        assertThat(table("people").checks()).hasSize(1);
    }

    @Test
    void transactionThatWasNotBegunForIt_isToldTheCure() {
        try (Connection connection = engine.connect();
                Transaction transaction = connection.begin()) {
            assertThatThrownBy(() -> connection.apply(List.of(GROWN)))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContainingAll("people", "orders", "withTablesRemade(true)");
            assertThat(transaction.isOpen()).isTrue();

            connection.apply(List.of(new AddConstraint(TableName.of("orders"), unique("id", "person"))));
            transaction.commit();
        }
        assertThat(table("orders").uniques()).hasSize(1);
        assertThat(rows("SELECT * FROM orders")).containsExactly("1 1", "2 7", "3 7");
    }

    @Test
    void failedStep_leavesTheTransactionAsItWas_andTheSessionToo() {
        run("UPDATE people SET age = 3 WHERE id = 1");
        try (Connection connection = engine.connect();
                Transaction transaction = connection.begin(TransactionOptions.USUAL.withTablesRemade(true))) {
            connection.executeRaw("INSERT INTO log VALUES ('kept')");

            assertThatThrownBy(() ->
                            connection.apply(List.of(new ExecuteSql("INSERT INTO log VALUES ('lost')", ""), GROWN)))
                    .isInstanceOf(IntegrityException.class);

            assertThat(rows(connection, "PRAGMA legacy_alter_table")).containsExactly("0");
            transaction.commit();
        }
        assertThat(rows("SELECT * FROM log")).containsExactly("kept");
        assertThat(rows("SELECT name FROM sqlite_master WHERE name LIKE 'remade%'"))
                .isEmpty();
    }

    @Test
    void stepsOnSeveralTables_areTakenInOrder_andTold() {
        List<SchemaOperation> told = new ArrayList<>();
        engine.events().on(AfterDdl.class, event -> told.add(event.operation()));

        apply(
                new AlterColumn(
                        PEOPLE,
                        column("name", TEXT).notNull(),
                        column("title", TEXT).serverDefault("'-'")),
                new RenameTable(PEOPLE, "persons"),
                new AddConstraint(TableName.of("persons"), check("short", "length(title) < 9")),
                new AddConstraint(TableName.of("orders"), unique("person", "id")).on("sqlite"),
                new AddConstraint(TableName.of("orders"), unique("nothing")).on("mysql"));

        assertThat(rows("SELECT id, title FROM persons")).containsExactly("1 ada", "7 bob");
        assertThat(table("orders").foreignKeys())
                .singleElement()
                .satisfies(key -> assertThat(key.target().name()).isEqualTo("persons"));
        assertThat(table("persons").checks()).hasSize(1);
        assertThat(table("orders").uniques()).hasSize(1);
        assertThat(told)
                .hasSize(6)
                .hasOnlyElementsOfTypes(
                        AlterColumn.class, RenameTable.class, AddConstraint.class, SchemaOperation.Conditional.class);
    }

    @Test
    void namesThatLookLikeSql_areNames() {
        run(
                "CREATE TABLE \"a'b \"\"c`d\" (\"x` y'\"\"\" TEXT, \"select\" INTEGER)",
                "CREATE INDEX \"i'`x\" ON \"a'b \"\"c`d\" (\"x` y'\"\"\")",
                "CREATE TRIGGER \"t'`r\" AFTER INSERT ON \"a'b \"\"c`d\" BEGIN INSERT INTO log VALUES (NEW.\"select\"); END",
                "CREATE TABLE \"remade_a'b \"\"c`d\" (x)",
                "INSERT INTO \"a'b \"\"c`d\" VALUES ('v', 1)");
        TableName odd = TableName.of("a'b \"c`d");

        apply(new AddConstraint(odd, unique("x` y'\"")));

        run("INSERT INTO \"a'b \"\"c`d\" VALUES ('w', 2)");
        assertThat(rows("SELECT * FROM \"a'b \"\"c`d\"")).containsExactly("v 1", "w 2");
        assertThat(rows("SELECT * FROM log")).containsExactly("1", "2");
        assertThat(rows("SELECT count(*) FROM sqlite_master WHERE name LIKE 'remade%'"))
                .containsExactly("1");
    }

    @Test
    void databaseInMemory_isThereAfterwards() {
        try (Engine memory = Engine.create("sqlite:///:memory:")) {
            memory.executeRaw("CREATE TABLE people (id INTEGER PRIMARY KEY, age INTEGER REFERENCES people (id))");
            memory.executeRaw("INSERT INTO people VALUES (1, 1)");

            memory.apply(List.of(new AddConstraint(PEOPLE, check("small", "age < 99"))));

            try (Connection connection = memory.connect()) {
                assertThat(rows(connection, "SELECT * FROM people")).containsExactly("1 1");
                assertThat(rows(connection, "PRAGMA foreign_keys")).containsExactly("1");
            }
        }
    }

    @Test
    void virtualTables_areRefused() {
        run("CREATE VIRTUAL TABLE words USING fts5 (line)");

        assertThatThrownBy(() -> apply(new AddConstraint(TableName.of("words"), unique("line"))))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("virtual");
    }

    @Test
    @Tag("AL-BATCH-14")
    void wholeTable_isWrittenDownWithoutADatabase_andRunsWhereForeignKeysAreOff() {
        TableDefinition from = table("people");
        TableDefinition to = TableDefinition.of(
                "people",
                column("id", INTEGER).primaryKey(),
                column("name", TEXT).notNull().unique(),
                column("age", TEXT),
                column("towns", INTEGER).references("towns", "id"));
        List<String> script = new ArrayList<>();
        try (Engine offline = Engine.offline("sqlite", script::add)) {
            offline.apply(List.of(new RebuildTable(from, to)));
        }

        assertThatThrownBy(() -> engine.inTransaction(connection -> script.forEach(connection::executeRaw)))
                .isInstanceOf(DatabaseException.class);
        assertThat(rows("SELECT * FROM orders")).hasSize(3);
        try (Connection connection = engine.connect();
                Transaction transaction = connection.begin(TransactionOptions.USUAL.withTablesRemade(true))) {
            script.forEach(sql -> connection.apply(List.of(new ExecuteSql(sql, ""))));
            transaction.commit();
        }

        assertThat(rows("SELECT id, name, age, typeof(age), towns FROM people"))
                .containsExactly("1 ada 36 text null", "7 bob 70 text null");
        assertThat(rows("SELECT * FROM orders")).hasSize(3);
        assertThat(table("people").foreignKeys()).hasSize(1);
    }

    @Test
    void stepsThatMakeATableAnew_areRefusedWithTheCure_whereThereIsNoDatabase() {
        try (Engine offline = Engine.offline("sqlite", sql -> {})) {
            for (SchemaOperation step : List.of(
                    GROWN,
                    new DropConstraint(PEOPLE, unique("name"), false),
                    new AlterColumn(PEOPLE, column("age", INTEGER), column("age", TEXT)),
                    new AddColumn(PEOPLE, column("born", INTEGER).serverNow()),
                    new AddColumn(PEOPLE, column("sum", INTEGER).computed("age + 1")),
                    new AddColumn(PEOPLE, column("size", INTEGER).notNull()),
                    new AddColumn(
                            PEOPLE,
                            column("town", INTEGER)
                                    .serverDefault("1")
                                    .references(new dev.cinnabar.schema.ColumnReference(
                                            TableName.of("towns"), "id", "", ForeignKeyRules.NONE))))) {
                assertThatThrownBy(() -> offline.apply(List.of(step)))
                        .isInstanceOf(UnsupportedFeatureException.class)
                        .hasMessageContainingAll("people", "RebuildTable");
            }
        }
    }
}
