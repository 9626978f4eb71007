package dev.cinnabar.it.ext.migrate;

import static dev.cinnabar.schema.CheckConstraint.check;
import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.schema.ForeignKey.foreignKey;
import static dev.cinnabar.schema.Index.index;
import static dev.cinnabar.schema.PrimaryKey.primaryKey;
import static dev.cinnabar.schema.UniqueConstraint.unique;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.sql.Sql.text;
import static dev.cinnabar.sql.Sql.update;
import static dev.cinnabar.type.Types.BIGINT;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.Operations;
import dev.cinnabar.migrate.step.Step;
import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.Constraint;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.PrimaryKey;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AddColumn;
import dev.cinnabar.schema.SchemaOperation.AddConstraint;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.SchemaOperation.CreateIndex;
import dev.cinnabar.schema.SchemaOperation.CreateSchema;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.schema.SchemaOperation.DropColumn;
import dev.cinnabar.schema.SchemaOperation.DropConstraint;
import dev.cinnabar.schema.SchemaOperation.DropIndex;
import dev.cinnabar.schema.SchemaOperation.DropTable;
import dev.cinnabar.schema.SchemaOperation.ExecuteSql;
import dev.cinnabar.schema.SchemaOperation.RenameTable;
import dev.cinnabar.schema.SchemaOperation.SetTableComment;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.schema.UniqueConstraint;
import dev.cinnabar.sql.Change;
import dev.cinnabar.sql.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operations make of what is said to them, step by step and in words. */
class OperationsTest {
    private static final NumberColumn<Long> ID = column("id", BIGINT).primaryKey();
    private static final TextColumn NAME = column("name", varchar(50)).notNull();
    private static final Table USERS = table("users", ID, NAME);

    private static List<Step> said(Consumer<Operations> code) {
        return Operations.said(Dialects.of("postgresql"), code);
    }

    private static SchemaOperation operation(Consumer<Operations> code) {
        assertThat(said(code)).singleElement().isInstanceOf(Step.Schema.class);
        return ((Step.Schema) said(code).get(0)).operation();
    }

    /** The beginning of what asks MySQL for the index that it made for a key; what that does is shown on a database. */
    private static final String INDEX_OF_KEY = "SET @cinnabar_step = (";

    private static List<String> words(String dialect, Consumer<Operations> code) {
        Dialect spoken = Dialects.of(dialect);
        return Operations.said(spoken, code).stream()
                .flatMap(step -> spoken.schema().statements(((Step.Schema) step).operation()).stream())
                .map(statement -> statement.startsWith(INDEX_OF_KEY) ? INDEX_OF_KEY : statement)
                .toList();
    }

    private static void assertRefused(ErrorCode code, ThrowingCallable call, String... parts) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        UsageException.class, error -> assertThat(error.code()).isEqualTo(code))
                .hasMessageContainingAll(parts);
    }

    @Test
    void tables_areCreated_renamed_andCommentedOn() {
        TableDefinition users = TableDefinition.of("users", ID, NAME);

        assertThat(operation(op -> op.createTable("users", ID, NAME))).isEqualTo(new CreateTable(users));
        assertThat(operation(op -> op.createTable(users))).isEqualTo(new CreateTable(users));
        assertThat(operation(op -> op.renameTable("users", "people")))
                .isEqualTo(new RenameTable(TableName.of("users"), "people"));
        assertThat(operation(op -> op.commentTable("users", "all")))
                .isEqualTo(new SetTableComment(TableName.of("users"), "", "all"));
    }

    @Test
    void columns_areAddedAndAltered() {
        TableName users = TableName.of("users");
        TextColumn longer = column("name", varchar(90));

        assertThat(operation(op -> op.addColumn("users", NAME))).isEqualTo(new AddColumn(users, NAME));
        assertThat(operation(op -> op.alterColumn("users", NAME, longer)))
                .isEqualTo(new AlterColumn(users, NAME, longer));
    }

    @Test
    void indexesAndConstraints_areAdded() {
        TableName users = TableName.of("users");
        Constraint rule = unique("name").named("uq");

        assertThat(operation(op -> op.createIndex("ix", "users", "name", "id")))
                .isEqualTo(new CreateIndex(users, index("ix", "name", "id"), false));
        assertThat(operation(op -> op.createUniqueIndex("ix", "users", "name")))
                .isEqualTo(new CreateIndex(users, index("ix", "name").unique(), false));
        assertThat(operation(op -> op.createIndex("users", index("ix", "name").descending())))
                .isEqualTo(new CreateIndex(users, index("ix", "name").descending(), false));
        assertThat(operation(op -> op.addConstraint("users", rule))).isEqualTo(new AddConstraint(users, rule));
        assertThat(operation(op -> op.dropConstraint("users", rule))).isEqualTo(new DropConstraint(users, rule, false));
    }

    @Test
    void anySteps_areTaken_inTheirOrder() {
        SchemaOperation first = new CreateSchema("sales", true);
        SchemaOperation second = new RenameTable(TableName.of("a"), "b").on("sqlite");

        assertThat(said(op -> op.apply(first, second)))
                .containsExactly(new Step.Schema(first), new Step.Schema(second));
    }

    /** A drop by name has the name alone; the rest of its definition is nobody's. */
    @Test
    void drops_haveNames() {
        assertThat(operation(op -> op.dropTable("users"))).isInstanceOfSatisfying(DropTable.class, drop -> {
            assertThat(drop.table().name()).isEqualTo("users");
            assertThat(drop.ifExists() || drop.cascade()).isFalse();
        });
        assertThat(operation(op -> op.dropColumn("users", "name")))
                .isInstanceOfSatisfying(
                        DropColumn.class,
                        drop -> assertThat(drop.column().name()).isEqualTo("name"));
        assertThat(operation(op -> op.dropIndex("ix", "users")))
                .isInstanceOfSatisfying(
                        DropIndex.class, drop -> assertThat(drop.index().name()).isEqualTo("ix"));
        assertDrops(op -> op.dropPrimaryKey("c", "users"), PrimaryKey.class);
        assertDrops(op -> op.dropForeignKey("c", "users"), ForeignKey.class);
        assertDrops(op -> op.dropUnique("c", "users"), UniqueConstraint.class);
        assertDrops(op -> op.dropCheck("c", "users"), CheckConstraint.class);
    }

    private static void assertDrops(Consumer<Operations> code, Class<? extends Constraint> kind) {
        assertThat(operation(code)).isInstanceOfSatisfying(DropConstraint.class, drop -> {
            assertThat(drop.constraint()).isInstanceOf(kind);
            assertThat(drop.constraint().name()).isEqualTo("c");
            assertThat(drop.ifExists()).isFalse();
        });
    }

    @Test
    void renamedColumn_differsInItsNameAlone() {
        assertThat(operation(op -> op.renameColumn("users", "name", "title")))
                .isInstanceOfSatisfying(AlterColumn.class, change -> {
                    assertThat(change.from().name()).isEqualTo("name");
                    assertThat(change.to()).isEqualTo(change.from().named("title"));
                });
    }

    @ParameterizedTest
    @Tag("AL-OP-01")
    @ValueSource(strings = {"", "sales"})
    void postgresql_hasWordsForEachOperation(String schema) {
        String in = schema.isEmpty() ? "" : "\"" + schema + "\".";

        assertThat(words("postgresql", op -> all(op.in(schema))))
                .containsExactlyElementsOf(filled(
                        in,
                        """
                        CREATE TABLE %"users" (
                            "id" BIGINT GENERATED BY DEFAULT AS IDENTITY NOT NULL,
                            "name" VARCHAR(50) NOT NULL,
                            CONSTRAINT "pk_users" PRIMARY KEY ("id")
                        )""",
                        "ALTER TABLE %\"users\" RENAME TO \"people\"",
                        "COMMENT ON TABLE %\"people\" IS 'all of them'",
                        "ALTER TABLE %\"people\" ADD COLUMN \"boss_id\" BIGINT",
                        "ALTER TABLE %\"people\" ADD CONSTRAINT \"fk_people_boss_id\" FOREIGN KEY (\"boss_id\")"
                                + " REFERENCES %\"people\" (\"id\")",
                        "ALTER TABLE %\"people\" ALTER COLUMN \"name\" DROP NOT NULL",
                        "ALTER TABLE %\"people\" RENAME COLUMN \"name\" TO \"title\"",
                        "CREATE INDEX \"ix\" ON %\"people\" (\"title\")",
                        "CREATE UNIQUE INDEX \"ux\" ON %\"people\" (\"title\", \"boss_id\")",
                        "ALTER TABLE %\"people\" ADD CONSTRAINT \"ck\" CHECK (id > 0)",
                        "DROP INDEX %\"ix\"",
                        "ALTER TABLE %\"people\" DROP CONSTRAINT \"ck\"",
                        "ALTER TABLE %\"people\" DROP CONSTRAINT \"fk_people_boss_id\"",
                        "ALTER TABLE %\"people\" DROP CONSTRAINT \"uq\"",
                        "ALTER TABLE %\"people\" DROP CONSTRAINT \"pk_users\"",
                        "ALTER TABLE %\"people\" DROP COLUMN \"boss_id\"",
                        "DROP TABLE %\"people\""));
    }

    @ParameterizedTest
    @Tag("AL-OP-01")
    @ValueSource(strings = {"", "sales"})
    void mysql_hasWordsForEachOperation(String schema) {
        String in = schema.isEmpty() ? "" : "`" + schema + "`.";

        assertThat(words("mysql", op -> all(op.in(schema))))
                .containsExactlyElementsOf(filled(
                        in,
                        """
                        CREATE TABLE %`users` (
                            `id` BIGINT AUTO_INCREMENT NOT NULL,
                            `name` VARCHAR(50) NOT NULL,
                            CONSTRAINT `pk_users` PRIMARY KEY (`id`)
                        )""",
                        "ALTER TABLE %`users` RENAME TO %`people`",
                        "ALTER TABLE %`people` COMMENT = 'all of them'",
                        "ALTER TABLE %`people` ADD COLUMN `boss_id` BIGINT",
                        "ALTER TABLE %`people` ADD CONSTRAINT `fk_people_boss_id` FOREIGN KEY (`boss_id`)"
                                + " REFERENCES %`people` (`id`)",
                        "ALTER TABLE %`people` CHANGE COLUMN `name` `name` VARCHAR(50)",
                        "ALTER TABLE %`people` RENAME COLUMN `name` TO `title`",
                        "CREATE INDEX `ix` ON %`people` (`title`)",
                        "CREATE UNIQUE INDEX `ux` ON %`people` (`title`, `boss_id`)",
                        "ALTER TABLE %`people` ADD CONSTRAINT `ck` CHECK (id > 0)",
                        "DROP INDEX `ix` ON %`people`",
                        "ALTER TABLE %`people` DROP CHECK `ck`",
                        INDEX_OF_KEY,
                        "ALTER TABLE %`people` DROP FOREIGN KEY `fk_people_boss_id`",
                        "PREPARE cinnabar_step FROM @cinnabar_step",
                        "EXECUTE cinnabar_step",
                        "DEALLOCATE PREPARE cinnabar_step",
                        "ALTER TABLE %`people` DROP INDEX `uq`",
                        "ALTER TABLE %`people` DROP PRIMARY KEY",
                        "ALTER TABLE %`people` DROP COLUMN `boss_id`",
                        "DROP TABLE %`people`"));
    }

    private static List<String> filled(String in, String... statements) {
        return Stream.of(statements)
                .map(statement -> statement.replace("%", in))
                .toList();
    }

    private static void all(Operations op) {
        op.createTable("users", ID, NAME);
        op.renameTable("users", "people");
        op.commentTable("people", "all of them");
        op.addColumn("people", column("boss_id", BIGINT).references("people", "id"));
        op.alterColumn("people", NAME, column("name", varchar(50)));
        op.renameColumn("people", "name", "title");
        op.createIndex("ix", "people", "title");
        op.createUniqueIndex("ux", "people", "title", "boss_id");
        op.addConstraint("people", check("ck", "id > 0"));
        op.dropIndex("ix", "people");
        op.dropCheck("ck", "people");
        op.dropForeignKey("fk_people_boss_id", "people");
        op.dropUnique("uq", "people");
        op.dropPrimaryKey("pk_users", "people");
        op.dropColumn("people", "boss_id");
        op.dropTable("people");
    }

    @Test
    void sqlite_renamesWhatItKnowsByNameAlone() {
        assertThat(words("sqlite", op -> {
                    op.renameColumn("users", "name", "title");
                    op.dropColumn("users", "title");
                    op.dropTable("users");
                }))
                .containsExactly(
                        "ALTER TABLE `users` RENAME COLUMN `name` TO `title`",
                        "ALTER TABLE `users` DROP COLUMN `title`",
                        "DROP TABLE `users`");
    }

    @Test
    @Tag("AL-OP-14")
    void namelessRules_getNamesByTheConvention_andOthersKeepTheirs() {
        assertThat(words("postgresql", op -> {
                    op.addConstraint("users", unique("name"));
                    op.addConstraint("users", unique("name").named("mine"));
                    op.addConstraint("users", primaryKey("id"));
                    op.addConstraint("users", foreignKey("boss").references("users", "id"));
                    op.createIndex("users", index("", "name"));
                    op.dropConstraint("users", unique("name"));
                }))
                .containsExactly(
                        "ALTER TABLE \"users\" ADD CONSTRAINT \"uq_users_name\" UNIQUE (\"name\")",
                        "ALTER TABLE \"users\" ADD CONSTRAINT \"mine\" UNIQUE (\"name\")",
                        "ALTER TABLE \"users\" ADD CONSTRAINT \"pk_users\" PRIMARY KEY (\"id\")",
                        "ALTER TABLE \"users\" ADD CONSTRAINT \"fk_users_boss\" FOREIGN KEY (\"boss\")"
                                + " REFERENCES \"users\" (\"id\")",
                        "CREATE INDEX \"ix_users_name\" ON \"users\" (\"name\")",
                        "ALTER TABLE \"users\" DROP CONSTRAINT \"uq_users_name\"");
    }

    @Test
    void otherSchema_isThatOfWhatNamesNone_andTheStepsStayInOneOrder() {
        TableDefinition elsewhere = TableDefinition.of(new TableName("stock", "items"), List.of(ID));
        Constraint key = foreignKey("id")
                .references(new TableName("stock", "items"), "id")
                .named("fk");

        assertThat(said(op -> {
                    Operations sales = op.in("sales");
                    sales.dropColumn("a", "x");
                    op.renameTable("a", "b");
                    sales.createTable(elsewhere);
                    sales.addConstraint("a", key);
                    sales.in("").renameTable("c", "d");
                    sales.outsideTransaction(out -> out.renameTable("e", "f"));
                }))
                .extracting(Object::toString)
                .satisfiesExactly(
                        step -> assertThat(step).contains("table=sales.a"),
                        step -> assertThat(step).contains("table=a,"),
                        step -> assertThat(step).contains("stock.items"),
                        step -> assertThat(step).contains("table=sales.a", "target=stock.items"),
                        step -> assertThat(step).contains("table=c,"),
                        step -> assertThat(step).contains("Outside", "table=sales.e"));
    }

    @Test
    @Tag("AL-OP-07")
    void statements_areTaken_asSql_asTextWithValues_andAsExpressions() {
        Change written = update(USERS).set(NAME, "x").where(USERS.column(ID).eq(1L));
        Change withValue = text("DELETE FROM users WHERE name = :name").bind("name", "it's");

        assertThat(said(op -> {
                    op.execute("DELETE FROM users WHERE name = ':x?'");
                    op.execute(withValue);
                    op.execute(written);
                }))
                .containsExactly(
                        new Step.Schema(new ExecuteSql("DELETE FROM users WHERE name = ':x?'", "")),
                        new Step.Write(withValue),
                        new Step.Write(written));
    }

    @Test
    void script_isDividedAsItsDialectReadsIt() {
        String script = """
            -- first
            CREATE FUNCTION f() RETURNS INT AS $$ SELECT 1; $$ LANGUAGE sql;
            INSERT INTO t VALUES (';');
            """;

        assertThat(said(op -> op.script(script)))
                .containsExactly(
                        new Step.Schema(
                                new ExecuteSql("CREATE FUNCTION f() RETURNS INT AS $$ SELECT 1; $$ LANGUAGE sql", "")),
                        new Step.Schema(new ExecuteSql("INSERT INTO t VALUES (';')", "")));
        assertThat(Operations.said(Dialects.of("mysql"), op -> op.script("A # ;\n; B")))
                .containsExactly(new Step.Schema(new ExecuteSql("A", "")), new Step.Schema(new ExecuteSql("B", "")));
        assertThat(said(op -> op.script("-- nothing\n;"))).isEmpty();
    }

    @Test
    @Tag("AL-OP-13")
    void rows_areCopied_inTheirOrder() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", "ada");
        row.put("id", 1L);
        List<Map<String, Object>> rows = new ArrayList<>(List.of(row));

        List<Step> steps = said(op -> {
            op.insert(insert(USERS), rows);
            row.put("name", "changed");
            rows.clear();
            op.insert(insert(USERS), List.of());
        });

        assertThat(steps).singleElement().isInstanceOfSatisfying(Step.Rows.class, step -> {
            assertThat(step.insert().table()).isEqualTo(USERS.definition());
            assertThat(step.rows().get(0).keySet()).containsExactly("name", "id");
            assertThat(step.rows()).isEqualTo(List.of(Map.of("name", "ada", "id", 1L)));
        });
    }

    @Test
    @Tag("AL-OP-13")
    void rows_areRefused_whenTheInsertCannotTakeThem() {
        Map<String, Object> ada = Map.of("id", 1L, "name", "ada");

        assertRefused(
                ErrorCode.BAD_STATEMENT,
                () -> said(op -> op.insert(insert(USERS), List.of(ada, Map.of("id", 2L)))),
                "`users`",
                "different columns");
        assertThatThrownBy(() -> said(op -> op.insert(insert(USERS), List.of(ada, Map.of("id", 2L, "nick", "x")))))
                .isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> said(op -> op.insert(insert(USERS), List.of(Map.of("nick", "x")))))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("nick");
        assertThatThrownBy(() -> said(op -> op.insert(insert(USERS), List.of(Map.of("id", "one", "name", "x")))))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("id");
    }

    @Test
    void rows_mayHoldNoValue() {
        Map<String, Object> row = new HashMap<>(Map.of("id", 1L));
        row.put("name", null);

        assertThat(said(op -> op.insert(insert(USERS).set(NAME, "x"), List.of(row))))
                .singleElement()
                .isInstanceOfSatisfying(
                        Step.Rows.class, step -> assertThat(step.rows().get(0)).containsEntry("name", null));
    }

    @Test
    void ownWork_isAStep() {
        Consumer<Connection> work = connection -> connection.executeRaw("SELECT 1");

        assertThat(said(op -> op.work("look", work))).containsExactly(new Step.Work("look", work));
    }

    @Test
    void stepsOutsideOfATransaction_areOneStep() {
        assertThat(said(op -> {
                    op.execute("A");
                    op.outsideTransaction(out -> {
                        out.execute("B");
                        out.execute("C");
                    });
                    op.outsideTransaction(out -> {});
                    op.execute("D");
                }))
                .containsExactly(sql("A"), new Step.Outside(List.of(sql("B"), sql("C"))), sql("D"));
    }

    private static Step sql(String sql) {
        return new Step.Schema(new ExecuteSql(sql, ""));
    }

    @Test
    void outsideOfATransaction_isRefused_inAnother() {
        assertRefused(
                ErrorCode.UNUSABLE_SCRIPT,
                () -> said(op -> op.outsideTransaction(out -> out.outsideTransaction(more -> more.execute("A")))),
                "outside already");
    }

    @Test
    void stepsInsideOfATransaction_areRefused_whileThoseOutsideAreSaid() {
        assertRefused(
                ErrorCode.UNUSABLE_SCRIPT,
                () -> said(op -> op.outsideTransaction(out -> op.execute("A"))),
                "while that goes on",
                "hands over");
        assertRefused(
                ErrorCode.UNUSABLE_SCRIPT,
                () -> said(op -> op.outsideTransaction(out -> op.in("sales").dropTable("a"))),
                "while that goes on");
    }

    @Test
    void stepsThatComeLate_areRefused() {
        List<Operations> kept = new ArrayList<>();
        assertThat(said(op -> {
                    kept.add(op);
                    kept.add(op.in("sales"));
                    op.outsideTransaction(kept::add);
                }))
                .isEmpty();

        for (Operations late : kept) {
            assertRefused(ErrorCode.UNUSABLE_SCRIPT, () -> late.execute("A"), "after all were said");
            assertRefused(ErrorCode.UNUSABLE_SCRIPT, () -> late.outsideTransaction(out -> {}), "after all were said");
        }
        assertThat(kept).hasSize(3);
    }

    @Test
    void emptyNames_areRefused_atOnce() {
        assertRefused(ErrorCode.EMPTY_NAME, () -> said(op -> op.createTable("", ID)), "table");
        assertRefused(ErrorCode.EMPTY_NAME, () -> said(op -> op.dropTable("")), "table");
        assertRefused(ErrorCode.EMPTY_NAME, () -> said(op -> op.renameTable("a", "")), "table");
        assertRefused(ErrorCode.EMPTY_NAME, () -> said(op -> op.commentTable("", "x")), "table");
        assertRefused(ErrorCode.EMPTY_NAME, () -> said(op -> op.addColumn("", ID)), "table");
        assertRefused(ErrorCode.EMPTY_NAME, () -> said(op -> op.dropColumn("a", "")), "column");
        assertRefused(ErrorCode.EMPTY_NAME, () -> said(op -> op.renameColumn("a", "b", "")), "column");
        assertRefused(ErrorCode.EMPTY_NAME, () -> said(op -> op.createIndex("ix", "", "a")), "table");
        assertRefused(ErrorCode.EMPTY_NAME, () -> said(op -> op.dropIndex("", "a")), "index");
        assertRefused(ErrorCode.EMPTY_NAME, () -> said(op -> op.dropPrimaryKey("", "a")), "primary key");
        assertRefused(ErrorCode.EMPTY_NAME, () -> said(op -> op.dropForeignKey("", "a")), "foreign key");
        assertRefused(ErrorCode.EMPTY_NAME, () -> said(op -> op.dropUnique("", "a")), "unique constraint");
        assertRefused(ErrorCode.EMPTY_NAME, () -> said(op -> op.dropCheck("", "a")), "check");
        assertRefused(ErrorCode.BAD_NAME, () -> said(op -> op.dropTable("a\0b")), "NUL");
    }

    @Test
    void emptyOrDoubleParts_areRefused_atOnce() {
        assertRefused(ErrorCode.BAD_DEFINITION, () -> said(op -> op.createIndex("ix", "a")), "no columns");
        assertRefused(ErrorCode.BAD_DEFINITION, () -> said(op -> op.createIndex("ix", "a", "x", "x")), "`x` twice");
        assertThatThrownBy(() -> said(op -> op.createTable("a", ID, ID))).isInstanceOf(UsageException.class);
        assertRefused(ErrorCode.BAD_STATEMENT, () -> said(op -> op.execute(" \n")), "empty");
        assertRefused(ErrorCode.BAD_STATEMENT, () -> said(op -> op.script("")), "empty");
        assertRefused(ErrorCode.BAD_STATEMENT, () -> said(op -> op.work(" ", connection -> {})), "description");
        assertRefused(ErrorCode.BAD_STATEMENT, () -> said(op -> op.script("SELECT 'a")), "no end");
    }
}
