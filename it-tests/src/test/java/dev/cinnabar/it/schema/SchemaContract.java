package dev.cinnabar.it.schema;

import static dev.cinnabar.schema.CheckConstraint.check;
import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.schema.ForeignKey.foreignKey;
import static dev.cinnabar.schema.Index.index;
import static dev.cinnabar.schema.PrimaryKey.primaryKey;
import static dev.cinnabar.schema.TableComment.comment;
import static dev.cinnabar.schema.UniqueConstraint.unique;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.type.Types.BIGINT;
import static dev.cinnabar.type.Types.BOOLEAN;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.TIMESTAMP;
import static dev.cinnabar.type.Types.decimal;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.NoSuchTableException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Difference;
import dev.cinnabar.schema.ForeignKeyRules;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.IndexPart;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.ReferentialAction;
import dev.cinnabar.schema.ReflectOptions;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AddColumn;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.SchemaOperation.CreateIndex;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.schema.SchemaOperation.DropColumn;
import dev.cinnabar.schema.SchemaOperation.DropIndex;
import dev.cinnabar.schema.SchemaOperation.RenameTable;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.SharedName;
import dev.cinnabar.schema.SqlText;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.schema.View;
import dev.cinnabar.sql.Table;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.TestDatabase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a schema does on every database. */
abstract class SchemaContract {
    static final NumberColumn<Long> ID = column("id", BIGINT).primaryKey();
    static final TextColumn NAME = column("name", varchar(50)).notNull().unique();
    static final NumberColumn<BigDecimal> BALANCE =
            column("balance", decimal(12, 2)).notNull().serverDefault("0");
    static final Table ACCOUNTS = table(TableDefinition.of(
            "accounts", ID, NAME, BALANCE, column("open", BOOLEAN).notNull(), comment("who owes what")));
    static final NumberColumn<Long> ACCOUNT = column("account_id", BIGINT)
            .notNull()
            .references(ACCOUNTS, ID, ForeignKeyRules.onDelete(ReferentialAction.CASCADE));
    static final Table BOOKINGS = table(TableDefinition.of(
            "bookings",
            ID,
            ACCOUNT,
            column("amount", decimal(12, 2)).notNull().comment("in euros"),
            column("booked_at", TIMESTAMP).notNull().serverNow(),
            check("amount_counts", new SqlText("amount <> 0")),
            index("", "account_id", "booked_at")));

    private TestDatabase database;
    private TestDatabase elsewhere;
    Engine engine;

    abstract DatabaseServer server();

    @BeforeEach
    void open() {
        database = server().fresh("schema");
        elsewhere = server().fresh("elsewhere");
        engine = Engine.create(database.url());
    }

    @AfterEach
    void close() {
        engine.close();
        database.close();
        elsewhere.close();
    }

    boolean has(Feature feature) {
        try (Connection connection = engine.connect()) {
            return connection.dialect().has(feature);
        }
    }

    /** Creates, reads, creates elsewhere, reads there: both readings are the same. */
    MetaData expectSameElsewhere(MetaData declared) {
        declared.createAll(engine);
        MetaData read = MetaData.reflect(engine);
        try (Engine other = Engine.create(elsewhere.url())) {
            read.createAll(other);
            MetaData again = MetaData.reflect(other);
            for (TableDefinition table : read.tables()) {
                TableDefinition copy = again.table(TableName.of(table));
                assertThat(copy.columns()).isEqualTo(table.columns());
                assertThat(copy.details()).usingRecursiveComparison().isEqualTo(table.details());
            }
            assertThat(again.tables()).hasSameSizeAs(read.tables());
        }
        return read;
    }

    @ParameterizedTest
    @EnumSource
    void nameOfTwoTables_isRefusedByName_whereTheDatabaseRefusesIt(SharedName what) {
        boolean shared = engine.inspector().traits().sharedNames().contains(what);
        MetaData both = MetaData.of(withNamed("first", what), withNamed("second", what));
        List<SchemaOperation> unchecked =
                both.tables().stream().<SchemaOperation>map(CreateTable::new).toList();

        if (!shared) {
            engine.apply(unchecked);
            assertThat(both.check(engine)).isEmpty();
            return;
        }
        assertThatThrownBy(() -> both.createAll(engine))
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll("first", "second", "`twice`", "hint: Put the table's name into one of them");
        assertThat(engine.inspector().tableNames()).isEmpty();
        assertThatThrownBy(() -> engine.apply(unchecked)).isInstanceOf(DatabaseException.class);
    }

    private static TableDefinition withNamed(String table, SharedName what) {
        return TableDefinition.of(
                table,
                ID,
                column("other", BIGINT),
                switch (what) {
                    case CHECK -> check("twice", new SqlText("other <> 0"));
                    case FOREIGN_KEY ->
                        foreignKey("other").references(table, "id").named("twice");
                    case INDEX -> index("twice", "other");
                });
    }

    @Test
    void createAll_makesTablesThatTakeRows() {
        MetaData bank = MetaData.of(BOOKINGS, ACCOUNTS);

        bank.createAll(engine);
        bank.createAll(engine);

        engine.inTransaction(connection -> connection.execute(
                insert(ACCOUNTS), List.of(Map.of("name", "alice", "balance", BigDecimal.TEN, "open", true))));
        try (Connection connection = engine.connect()) {
            assertThat(connection.execute(select(ACCOUNTS.column(NAME))).all()).containsExactly("alice");
        }
        assertThat(bank.check(engine)).isEmpty();
    }

    @Test
    void schema_isTheSame_whenReadAndCreatedElsewhere() {
        MetaData read = expectSameElsewhere(MetaData.of(ACCOUNTS, BOOKINGS));

        TableDefinition bookings = read.table("bookings");
        assertThat(bookings.primaryKey().columns()).containsExactly("id");
        assertThat(bookings.foreignKeys()).singleElement().satisfies(key -> {
            assertThat(key.name()).isEqualTo("fk_bookings_account_id");
            assertThat(key.target()).isEqualTo(TableName.of("accounts"));
            assertThat(key.rules().onDelete()).isEqualTo(ReferentialAction.CASCADE);
        });
        assertThat(bookings.checks())
                .singleElement()
                .satisfies(rule -> assertThat(rule.name()).isEqualTo("amount_counts"));
        assertThat(bookings.indexes()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("ix_bookings_account_id_booked_at");
            assertThat(one.columns()).containsExactly("account_id", "booked_at");
        });
        assertThat(read.table("accounts").uniques())
                .singleElement()
                .satisfies(rule -> assertThat(rule.columns()).containsExactly("name"));
        if (has(Feature.COMMENTS)) {
            assertThat(read.table("accounts").comment()).isEqualTo("who owes what");
            assertThat(bookings.column("amount").comment()).isEqualTo("in euros");
        }
    }

    @Test
    void oddNamesAndTexts_areTheSame_whenCreatedElsewhere() {
        TableDefinition odd = TableDefinition.of(
                "it's \"odd\" `too`; DROP TABLE x; --",
                column("Ключ", INTEGER),
                column("a'b\"c`d[e]", varchar(40)).serverDefault("'it''s /* no */ -- comment'"),
                column("select", INTEGER),
                primaryKey("select", "Ключ"),
                unique("a'b\"c`d[e]", "Ключ").named("u'n`i\"q"),
                check("c`h'k", new SqlText(has(Feature.SEQUENCES) ? "\"select\" > 0" : "`select` > 0")),
                foreignKey("select", "Ключ")
                        .references("it's \"odd\" `too`; DROP TABLE x; --", "select", "Ключ")
                        .named("f'k"),
                index("i`x\"", IndexPart.column("select").descending(), IndexPart.column("Ключ")));

        MetaData read = expectSameElsewhere(MetaData.of(odd));

        TableDefinition table = read.table(odd.name());
        assertThat(table.primaryKey().columns()).containsExactly("select", "Ключ");
        assertThat(table.foreignKeys().get(0).referredColumns()).containsExactly("select", "Ключ");
        assertThat(table.uniques().get(0).name()).isEqualTo("u'n`i\"q");
        assertThat(table.indexes().get(0).name()).isEqualTo("i`x\"");
    }

    @Test
    void circle_isCreatedAndDropped() {
        TableDefinition left =
                TableDefinition.of("left_side", ID, column("right_id", BIGINT).references("right_side", "id"));
        TableDefinition right =
                TableDefinition.of("right_side", ID, column("left_id", BIGINT).references("left_side", "id"));
        MetaData circle = MetaData.of(left, right);

        circle.createAll(engine);
        engine.inTransaction(connection -> {
            connection.execute(insert(table(left)).set(ID, 1L));
            connection.execute(insert(table(right)).set(ID, 1L).set(column("left_id", BIGINT), 1L));
        });

        assertThat(circle.order().circles()).hasSize(1);
        assertThat(Inspector.of(engine).foreignKeys(TableName.of("left_side"))).hasSize(1);
        circle.dropAll(engine);
        assertThat(Inspector.of(engine).tableNames()).isEmpty();
    }

    @Test
    void computedColumns_areReadAsSaid() {
        TableDefinition boxes = TableDefinition.of(
                "boxes",
                ID,
                column("side", INTEGER).notNull(),
                column("area", INTEGER).computed("side * side"));

        MetaData read = expectSameElsewhere(MetaData.of(boxes));

        assertThat(read.table("boxes").column("area").serverValue())
                .isInstanceOfSatisfying(
                        ServerValue.Computed.class,
                        computed -> assertThat(computed.stored()).isTrue());
    }

    @Test
    void views_areReadAndCreatedElsewhere() {
        MetaData.of(ACCOUNTS)
                .withViews(View.view("names", select(ACCOUNTS.column(NAME))))
                .createAll(engine);

        MetaData read = MetaData.reflect(engine, ReflectOptions.TABLES.withViews());

        assertThat(read.view("names").columns())
                .extracting(ColumnDefinition::name)
                .containsExactly("name");
        try (Engine other = Engine.create(elsewhere.url())) {
            read.createAll(other);
            assertThat(Inspector.of(other).viewNames()).containsExactly("names");
            read.dropAll(other);
            assertThat(Inspector.of(other).viewNames()).isEmpty();
        }
    }

    @Test
    void check_namesEachDifference() {
        MetaData.of(TableDefinition.of("accounts", ID, column("name", INTEGER), column("more", INTEGER)))
                .createAll(engine);

        List<Difference> differences = MetaData.of(ACCOUNTS, BOOKINGS).check(engine);

        assertThat(differences)
                .extracting(Difference::description)
                .anyMatch(text -> text.startsWith("accounts.name is "))
                .anyMatch(text -> text.startsWith("accounts.balance is missing"))
                .anyMatch(text -> text.startsWith("accounts.more is in the database alone"))
                .anyMatch(text -> text.startsWith("The table bookings is missing"));
    }

    @Test
    void steps_changeATableThatStands() {
        TableName plants = TableName.of("plants");
        ColumnDefinition<?> height = column("height", INTEGER).index();
        engine.apply(List.of(
                new CreateTable(TableDefinition.of(
                        "plants", ID, column("label", varchar(20)).notNull())),
                new AddColumn(plants, height),
                new AlterColumn(
                        plants,
                        column("label", varchar(20)).notNull(),
                        column("word", varchar(20)).notNull()),
                new CreateIndex(plants, index("by_word", "word"), false)));

        Inspector inspector = Inspector.of(engine);
        assertThat(inspector.columns(plants))
                .extracting(ColumnDefinition::name)
                .containsExactly("id", "word", "height");
        assertThat(inspector.hasIndex(plants, "by_word")).isTrue();
        assertThat(inspector.hasIndex(plants, "ix_plants_height")).isTrue();

        engine.apply(List.of(
                new DropIndex(plants, index("by_word", "word"), false),
                new DropIndex(plants, index("ix_plants_height", "height"), false),
                new DropColumn(plants, height),
                new RenameTable(plants, "trees")));
        inspector.clear();
        assertThat(inspector.table("trees").columns())
                .extracting(ColumnDefinition::name)
                .containsExactly("id", "word");
        assertThat(inspector.table("trees").indexes()).isEmpty();
    }

    @Test
    void nameThatIsTooLong_isRefusedBeforeAnythingIsSent() {
        if (engine.dialect().schema().traits().nameLimit().allows("x".repeat(200))) {
            return;
        }
        TableDefinition tooLong = TableDefinition.of("x".repeat(65), ID);

        assertThatThrownBy(() -> MetaData.of(tooLong).createAll(engine))
                .isInstanceOfSatisfying(
                        UsageException.class, error -> assertThat(error.code()).isEqualTo(ErrorCode.NAME_TOO_LONG));
    }

    @Test
    void unknownTable_isNamedInTheError() {
        assertThatThrownBy(() -> Inspector.of(engine).table("nowhere"))
                .isInstanceOf(NoSuchTableException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    @Tag("SEC-10")
    void namesFromTheDatabase_areNeverSql() {
        TableDefinition hostile = TableDefinition.of(
                "x\"`'); DROP TABLE victim; --",
                column("y\"`'); DROP TABLE victim; --", INTEGER).notNull());
        MetaData.of(hostile, TableDefinition.of("victim", ID)).createAll(engine);

        MetaData read = MetaData.reflect(engine);
        read.dropAll(engine);
        read.createAll(engine);

        assertThat(Inspector.of(engine).tableNames()).containsExactlyInAnyOrder("victim", hostile.name());
        assertThat(Inspector.of(engine).columns(TableName.of(hostile)))
                .extracting(ColumnDefinition::name)
                .containsExactly("y\"`'); DROP TABLE victim; --");
    }

    @Test
    void viewsOnViews_areCreatedAndDroppedInTheirOrder() {
        View lowest = View.view("z_lowest", select(ACCOUNTS.column(NAME)));
        View middle =
                View.view("m_middle", new SqlText("SELECT name FROM z_lowest")).after(lowest);
        View top = View.view("a_top", select(table(lowest.definition()).column(NAME)))
                .after(middle);
        MetaData declared = MetaData.of(ACCOUNTS).withViews(top, middle, lowest);
        declared.createAll(engine);

        MetaData read = MetaData.reflect(engine, ReflectOptions.TABLES.withViews());

        assertThat(read.view("a_top").dependsOn()).containsExactly(lowest.name());
        assertThat(read.view("m_middle").dependsOn()).containsExactly(lowest.name());
        assertThat(top.dependsOn()).contains(lowest.name());
        try (Engine other = Engine.create(elsewhere.url())) {
            read.createAll(other);
            assertThat(Inspector.of(other).viewNames()).containsExactly("a_top", "m_middle", "z_lowest");
            read.dropAll(other);
            assertThat(Inspector.of(other).viewNames()).isEmpty();
        }
    }

    @Test
    void check_tellsEachKindOfDifference() {
        TableDefinition parents = TableDefinition.of("parents", ID);
        MetaData.of(
                        parents,
                        TableDefinition.of(
                                "items",
                                ID,
                                column("a", INTEGER)
                                        .with(column("a", INTEGER).options().withServer(plain("5"))),
                                column("b", INTEGER),
                                column("parent_id", BIGINT),
                                check("old_rule", new SqlText("a > 0")),
                                unique("a", "b"),
                                index("ix_old", "b"),
                                foreignKey("parent_id").references(parents, ID)))
                .createAll(engine);
        TableDefinition wanted = TableDefinition.of(
                "items",
                ID,
                column("a", INTEGER).with(column("a", INTEGER).options().withServer(plain("6"))),
                column("b", INTEGER).with(column("b", INTEGER).options().withServer(plain("6"))),
                column("parent_id", BIGINT),
                check("new_rule", new SqlText("a > 0")),
                unique("b", "a"),
                index("ix_old", "a"),
                foreignKey("parent_id")
                        .references(parents, ID)
                        .with(ForeignKeyRules.onDelete(ReferentialAction.CASCADE)));

        assertThat(MetaData.of(parents, wanted).check(engine))
                .extracting(Difference::description)
                .containsExactly(
                        "items.a has another default, against the metadata",
                        "items.b has another default, against the metadata",
                        "The foreign key fk_items_parent_id of items [parent_id] to parents [id] is in the database alone",
                        "The check old_rule of items is in the database alone",
                        "The unique constraint uq_items_a_b of items [a, b] is in the database alone",
                        "The index ix_old on items [b] is in the database alone",
                        "The unique constraint uq_items_b_a of items [b, a] is missing",
                        "The check new_rule of items is missing",
                        "The foreign key fk_items_parent_id of items [parent_id] to parents [id] on delete cascade is"
                                + " missing",
                        "The index ix_old on items [a] is missing");
    }

    private static ServerValue plain(String number) {
        return new ServerValue.Default(new SqlText(number));
    }

    @Test
    void check_tellsOtherKeysAndRemarks() {
        MetaData.of(TableDefinition.of(
                        "pairs",
                        column("a", INTEGER).notNull(),
                        column("b", INTEGER).notNull(),
                        primaryKey("a", "b")))
                .createAll(engine);
        TableDefinition wanted = TableDefinition.of(
                "pairs",
                column("a", INTEGER).notNull().comment("first"),
                column("b", INTEGER).notNull(),
                primaryKey("b", "a"),
                comment("two"));

        List<String> told = MetaData.of(wanted).check(engine).stream()
                .map(Difference::description)
                .toList();

        assertThat(told).anyMatch(text -> text.startsWith("The primary key") && text.endsWith("[b, a] is missing"));
        assertThat(told).anyMatch(text -> text.startsWith("The primary key") && text.endsWith("in the database alone"));
        if (has(Feature.COMMENTS)) {
            assertThat(told).contains("pairs has the comment `` instead of `two`");
            assertThat(told).contains("pairs.a has the comment `` instead of `first`, against the metadata");
        }
    }

    @Test
    void indexWithoutAName_followsTheConvention() {
        MetaData.of(TableDefinition.of("plain", ID, column("a", INTEGER), Index.indexOn("a")))
                .createAll(engine);

        assertThat(Inspector.of(engine).hasIndex(TableName.of("plain"), "ix_plain_a"))
                .isTrue();
    }
}
