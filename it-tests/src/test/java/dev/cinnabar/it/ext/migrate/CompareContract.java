package dev.cinnabar.it.ext.migrate;

import static dev.cinnabar.schema.CheckConstraint.check;
import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.schema.ForeignKey.foreignKey;
import static dev.cinnabar.schema.Index.index;
import static dev.cinnabar.schema.PrimaryKey.primaryKey;
import static dev.cinnabar.schema.TableComment.comment;
import static dev.cinnabar.schema.UniqueConstraint.unique;
import static dev.cinnabar.type.Types.BIGINT;
import static dev.cinnabar.type.Types.BOOLEAN;
import static dev.cinnabar.type.Types.DATE;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.TEXT;
import static dev.cinnabar.type.Types.TIMESTAMP;
import static dev.cinnabar.type.Types.decimal;
import static dev.cinnabar.type.Types.enumeration;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.compare.SchemaChanges;
import dev.cinnabar.migrate.compare.SchemaComparison;
import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Deferral;
import dev.cinnabar.schema.ForeignKeyRules;
import dev.cinnabar.schema.IndexPart;
import dev.cinnabar.schema.MatchKind;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.PrimaryKey;
import dev.cinnabar.schema.ReferentialAction;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AddColumn;
import dev.cinnabar.schema.SchemaOperation.AddConstraint;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.SchemaOperation.CreateIndex;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.schema.SchemaOperation.CreateView;
import dev.cinnabar.schema.SchemaOperation.DropColumn;
import dev.cinnabar.schema.SchemaOperation.DropConstraint;
import dev.cinnabar.schema.SchemaOperation.DropIndex;
import dev.cinnabar.schema.SchemaOperation.DropTable;
import dev.cinnabar.schema.SchemaOperation.DropView;
import dev.cinnabar.schema.SchemaOperation.RenameTable;
import dev.cinnabar.schema.SchemaOperation.SetTableComment;
import dev.cinnabar.schema.SqlText;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.View;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.Table;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.Types;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a comparison finds on every database, and the steps that it gives. */
abstract class CompareContract extends CompareGround {
    static final NumberColumn<Long> ID = column("id", BIGINT).primaryKey();

    enum Mood {
        SAD,
        HAPPY
    }

    enum MoreMoods {
        SAD,
        CALM,
        HAPPY
    }

    @Test
    @Tag("AL-COMPARE-23")
    void withoutADatabase_isRefusedWithTheCure() {
        try (Engine offline = Engine.offline(engine.dialect().name(), sql -> {})) {
            SchemaComparison comparison = SchemaComparison.of(MetaData.of(TableDefinition.of("t", ID)));

            UsageException refusal = catchThrowableOfType(UsageException.class, () -> comparison.on(offline));

            assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_OFFLINE);
            assertThat(refusal).hasMessageContainingAll("offline engine", "Engine.create(url)", "MetaData.ddl");
        }
    }

    // columns that are the database's own

    /** One that the database has in each table by itself. */
    abstract NumberColumn<Long> ofTheDatabase();

    /** A connection whose tables have it. */
    Connection connect() {
        return engine.connect();
    }

    @Test
    @Tag("AL-COMPARE-16")
    void columnOfTheDatabasesOwn_isReadable_andNeverAddedNorDropped() {
        NumberColumn<Long> own = ofTheDatabase();
        TableDefinition said = TableDefinition.of("t", column("a", INTEGER), own.system());
        TableDefinition bare = TableDefinition.of("t", column("a", INTEGER), own);
        try (Connection connection = connect()) {
            SchemaChanges missing = SchemaComparison.of(MetaData.of(said)).on(connection);
            connection.apply(missing.operations());
            connection.executeRaw("INSERT INTO t (a) VALUES (7)");
            connection.commit();

            Table table = Sql.table(said);
            assertThat(connection
                            .execute(Sql.select(table.column(own)).from(table))
                            .all())
                    .singleElement()
                    .satisfies(number -> assertThat(number).isPositive());
            assertThat(MetaData.of(said).check(connection)).isEmpty();
            assertThat(SchemaComparison.of(MetaData.of(said)).on(connection).operations())
                    .isEmpty();
            assertThat(addedOrDropped(MetaData.of(bare), connection)).isEqualTo(unsaid());
        }
    }

    /** What a comparison would do with the column if nothing said whose it is. */
    private static List<String> addedOrDropped(MetaData models, Connection connection) {
        return SchemaComparison.of(models).on(connection).operations().stream()
                .map(ComparePlan::words)
                .toList();
    }

    List<String> unsaid() {
        return List.of("AddColumn t." + ofTheDatabase().name());
    }

    @Test
    @Tag("AL-COMPARE-16")
    void keyOfTheDatabasesOwn_isNoPartOfTheTableThatIsCreated_norOfAScript() {
        ColumnDefinition<Long> key = ofTheDatabase().primaryKey().system();
        TableDefinition said = TableDefinition.of("t", key, column("a", INTEGER));

        String created = MetaData.of(said).ddl(engine.dialect().name());

        assertThat(created).contains("CREATE TABLE").doesNotContain("PRIMARY KEY", key.name());
        MetaData.of(said).createAll(engine);
        assertThatThrownBy(() -> engine.apply(List.of(new AddColumn(TableName.of("t"), key))))
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll("t." + key.name(), "by itself");
    }

    // nothing

    @Test
    void whateverTypeWasCreated_isFoundAgain() {
        List<TableElement> columns = new ArrayList<>(List.of(ID));
        List<SqlType<?>> types = new ArrayList<>(List.of(
                Types.SMALLINT,
                INTEGER,
                BIGINT,
                Types.REAL,
                Types.DOUBLE,
                decimal(12, 2),
                decimal(9, 0),
                BOOLEAN,
                varchar(30),
                Types.character(5),
                TEXT,
                Types.BINARY,
                Types.binary(20),
                DATE,
                Types.TIME,
                Types.DATETIME,
                TIMESTAMP,
                Types.UUID,
                Types.JSON,
                enumeration(Mood.class),
                Types.INTERVAL,
                Types.TIME_WITH_ZONE));
        if (has(Feature.ARRAYS)) {
            types.add(Types.array(INTEGER));
            types.add(Types.array(enumeration(Mood.class)));
        }
        types.forEach(type -> columns.add(column("c" + columns.size(), type)));
        types.forEach(type -> columns.add(column("n" + columns.size(), type).notNull()));

        steps(MetaData.of(), MetaData.of(TableDefinition.of(TableName.of("all_types"), columns)));
    }

    @Test
    @Tag("AL-COMPARE-10")
    void whateverDefaultWasCreated_isFoundAgain() {
        List<TableElement> columns = new ArrayList<>(List.of(
                ID,
                column("a", INTEGER).serverDefaultValue(-7),
                column("b", varchar(20)).serverDefaultValue("it's \\ a"),
                column("c", varchar(20)).serverDefaultValue(""),
                column("d", BOOLEAN).serverDefaultValue(true),
                column("e", decimal(12, 2)).serverDefaultValue(new BigDecimal("1.50")),
                column("f", DATE).serverDefaultValue(LocalDate.of(2020, 2, 29)),
                column("g", Types.DATETIME).serverDefaultValue(LocalDateTime.of(2020, 2, 29, 12, 30)),
                column("h", TIMESTAMP).serverDefaultValue(Instant.ofEpochSecond(1_600_000_000)),
                column("i", Types.UUID).serverDefaultValue(new UUID(1, 2)),
                column("j", TIMESTAMP).notNull().serverNow(),
                column("k", Types.DATETIME).serverNow(),
                column("l", enumeration(Mood.class)).serverDefaultValue(Mood.HAPPY),
                column("m", Types.DOUBLE).serverDefault("1 + 0.5"),
                column("n", BIGINT).serverDefault("(2 + 3) * 4"),
                column("o", varchar(20)).serverDefault("lower('ABC')"),
                column("p", Types.JSON).serverDefaultValue("{\"a\": 1}"),
                column("q", Types.BINARY).serverDefaultValue(new byte[] {1, 2}),
                column("r", INTEGER).serverDefault("0"),
                column("s", INTEGER).computed("a * 2")));
        if (has(Feature.COMPUTED_VIRTUAL)) {
            columns.add(column("t", INTEGER).computedVirtual(new SqlText("a + 1")));
        }

        steps(MetaData.of(), MetaData.of(TableDefinition.of(TableName.of("all_defaults"), columns)));
    }

    @Test
    void whateverRuleWasCreated_isFoundAgain() {
        TableDefinition parents = TableDefinition.of(
                "parents", column("a", BIGINT).notNull(), column("b", BIGINT).notNull(), primaryKey("b", "a"));
        List<TableElement> parts = new ArrayList<>(List.of(
                ID,
                column("a", BIGINT).notNull().unique(),
                column("b", BIGINT).index(),
                column("word", varchar(40)),
                column("mood", enumeration(Mood.class)),
                column("other", BIGINT).references("rules", "id"),
                column("own", INTEGER).check(new SqlText("own > 0 AND own < 100")),
                foreignKey("b", "a")
                        .references(parents, "b", "a")
                        .with(ForeignKeyRules.onDelete(ReferentialAction.CASCADE)),
                unique("a", "b").named("both"),
                check("sizes", new SqlText("a >= 0 OR b IS NULL")),
                check("", new SqlText("length(word) < 30")),
                check("listed", new SqlText("word IN ('x', 'y')")),
                index("by_word", "word", "b"),
                index("by_word_down", IndexPart.column("word").descending()),
                index("by_two", "b", "word").unique()));
        if (has(Feature.PARTIAL_INDEXES)) {
            parts.add(index("some", "a").where("b > 3"));
        }
        if (has(Feature.FUNCTIONAL_INDEXES)) {
            parts.add(index("by_lower", IndexPart.expression(new SqlText("lower(word)"))));
        }
        if (has(Feature.DEFERRABLE)) {
            parts.add(column("late", BIGINT)
                    .references(dev.cinnabar.schema.ColumnReference.to(TableName.of("rules"), "id")
                            .with(ForeignKeyRules.NONE
                                    .deferred(Deferral.INITIALLY_DEFERRED)
                                    .matching(MatchKind.FULL))));
        }

        steps(MetaData.of(), MetaData.of(parents, TableDefinition.of(TableName.of("rules"), parts)));
    }

    @Test
    void viewsThatWereCreated_areFoundAgain() {
        TableDefinition people = TableDefinition.of("people", ID, column("name", varchar(20)), column("age", INTEGER));
        View adults = View.view("adults", new SqlText("SELECT id, name FROM people WHERE age >= 18"));
        View named = View.view("named", new SqlText("SELECT name FROM adults WHERE name IS NOT NULL"))
                .after(adults);

        List<SchemaOperation> steps =
                steps(MetaData.of(people), MetaData.of(people).withViews(named, adults));

        assertThat(steps).extracting(ComparePlan::words).containsExactly("CreateView adults", "CreateView named");
    }

    // each kind of difference

    @Test
    @Tag("AL-COMPARE-01")
    void eachKindOfDifference_hasItsStepInAnOrderThatWorks() {
        TableDefinition parents = TableDefinition.of("parents", ID);
        MetaData before = MetaData.of(
                parents,
                TableDefinition.of("leaving", ID),
                TableDefinition.of(
                        "items",
                        ID,
                        column("gone", INTEGER),
                        column("size", varchar(20)),
                        column("must", INTEGER).notNull(),
                        column("value", INTEGER).serverDefaultValue(1),
                        column("parent_id", BIGINT),
                        index("old_index", "size")));
        MetaData after = MetaData.of(
                parents,
                TableDefinition.of("coming", ID),
                TableDefinition.of(
                        "items",
                        ID,
                        column("size", varchar(30)),
                        column("must", INTEGER),
                        column("value", INTEGER).serverDefaultValue(2),
                        column("parent_id", BIGINT).references(parents, ID),
                        column("fresh", varchar(10)),
                        unique("value").named("one_value")));

        List<SchemaOperation> steps = steps(before, after);

        assertThat(steps)
                .extracting(ComparePlan::words)
                .containsExactlyInAnyOrder(
                        "CreateTable coming",
                        "DropTable leaving",
                        "DropIndex items.old_index",
                        "AddColumn items.fresh",
                        "AlterColumn items.size",
                        "AlterColumn items.must",
                        "AlterColumn items.value",
                        "DropColumn items.gone",
                        "AddConstraint items.one_value",
                        "AddConstraint items.fk_items_parent_id");
        ComparePlan.expectBefore(steps, "DropIndex items.old_index", "AlterColumn items.size");
        ComparePlan.expectBefore(steps, "AddColumn items.fresh", "AddConstraint items.one_value");
        ComparePlan.expectBefore(steps, "AddConstraint items.one_value", "AddConstraint items.fk_items_parent_id");
    }

    @Test
    @Tag("AL-COMPARE-08")
    void sizeOfAText_isCompared_whereBothSidesSayIt() {
        expectSteps(varchar(30), varchar(30));
        expectSteps(varchar(30), varchar(40), "AlterColumn sized.c");
        expectNoneAfterHand("VARCHAR(30)", varchar(30));
    }

    @Test
    @Tag("AL-COMPARE-13")
    void typesOfTexts_areComparedByKindAndLength() {
        expectSteps(varchar(30), TEXT, "AlterColumn sized.c");
        expectSteps(TEXT, varchar(30), "AlterColumn sized.c");
        expectSteps(Types.character(5), varchar(5), "AlterColumn sized.c");
        expectSteps(Types.character(5), Types.character(6), "AlterColumn sized.c");
        expectSteps(TEXT, TEXT);
    }

    @Test
    @Tag("AL-COMPARE-14")
    void typesOfTime_areComparedByKindAndZone() {
        expectSteps(DATE, Types.DATETIME, "AlterColumn sized.c");
        expectSteps(DATE, DATE);
        expectSteps(Types.DATETIME, Types.DATETIME);
        expectSteps(TIMESTAMP, TIMESTAMP);
        if (has(Feature.TIME_WITH_ZONE)) {
            expectSteps(Types.DATETIME, TIMESTAMP, "AlterColumn sized.c");
            expectSteps(Types.TIME, Types.TIME_WITH_ZONE, "AlterColumn sized.c");
        }
    }

    @Test
    @Tag("AL-COMPARE-15")
    void typesOfNumbers_areComparedByPrecisionAndScale() {
        expectSteps(INTEGER, BIGINT, "AlterColumn sized.c");
        expectSteps(Types.SMALLINT, INTEGER, "AlterColumn sized.c");
        expectSteps(decimal(10, 2), decimal(10, 2));
        expectSteps(decimal(10, 2), decimal(12, 2), "AlterColumn sized.c");
        expectSteps(decimal(10, 2), decimal(10, 4), "AlterColumn sized.c");
        if (tellsRealFromDouble()) {
            expectSteps(Types.REAL, Types.DOUBLE, "AlterColumn sized.c");
        }
        expectSteps(INTEGER, decimal(10, 2), "AlterColumn sized.c");
    }

    boolean tellsRealFromDouble() {
        return true;
    }

    private void expectSteps(SqlType<?> before, SqlType<?> after, String... words) {
        MetaData first = MetaData.of(TableDefinition.of("sized", ID, column("c", before)));
        MetaData second = MetaData.of(TableDefinition.of("sized", ID, column("c", after)));

        List<SchemaOperation> steps = steps(first, second);

        assertThat(steps).extracting(ComparePlan::words).containsExactly(words);
        first.dropAll(engine);
    }

    private void expectNoneAfterHand(String ddl, SqlType<?> type) {
        engine.apply(List.of(new SchemaOperation.ExecuteSql(
                "CREATE TABLE by_hand (id INTEGER NOT NULL PRIMARY KEY, c " + ddl + ")", "")));

        SchemaChanges changes = compare(TableDefinition.of(
                "by_hand", column("id", INTEGER).primaryKey().autoincrement(false), column("c", type)));

        assertThat(descriptions(changes)).noneMatch(text -> text.startsWith("by_hand.c"));
    }

    @Test
    @Tag("AL-COMPARE-09")
    void otherDefaults_areFound_byWhatTheySay() {
        TableDefinition before = TableDefinition.of(
                "defaults",
                ID,
                column("a", varchar(20)).serverDefaultValue("x"),
                column("b", BIGINT).serverDefault("(2 + 3) * 4"),
                column("c", DATE).serverDefaultValue(LocalDate.of(2020, 1, 1)),
                column("d", INTEGER));
        TableDefinition after = TableDefinition.of(
                "defaults",
                ID,
                column("a", varchar(20)).serverDefaultValue("y"),
                column("b", BIGINT).serverDefault("(2 + 3) * 5"),
                column("c", DATE).serverDefaultValue(LocalDate.of(2020, 1, 2)),
                column("d", INTEGER).serverDefaultValue(7));

        List<SchemaOperation> steps = steps(before, after);

        assertThat(steps)
                .extracting(ComparePlan::words)
                .containsExactly(
                        "AlterColumn defaults.a",
                        "AlterColumn defaults.b",
                        "AlterColumn defaults.c",
                        "AlterColumn defaults.d");
    }

    @Test
    @Tag("AL-COMPARE-18")
    void keyThatIsSaidToBeNullable_isNoDifference() {
        TableDefinition said =
                TableDefinition.of("keyed", column("a", INTEGER), column("b", INTEGER), primaryKey("a", "b"));
        TableDefinition stands = TableDefinition.of(
                "keyed", column("a", INTEGER).notNull(), column("b", INTEGER).notNull(), primaryKey("a", "b"));
        MetaData.of(stands).createAll(engine);

        expectNothing(MetaData.of(said));
    }

    @Test
    @Tag("AL-COMPARE-21")
    void newTables_comeBeforeThosethatPointAtThem_andCirclesAreClosedLast() {
        TableDefinition child =
                TableDefinition.of("a_child", ID, column("parent_id", BIGINT).references("b_parent", "id"));
        TableDefinition parent =
                TableDefinition.of("b_parent", ID, column("child_id", BIGINT).references("c_far", "id"));
        TableDefinition far = TableDefinition.of("c_far", ID);
        TableDefinition closing =
                TableDefinition.of("c_far", ID, column("child_id", BIGINT).references("a_child", "id"));

        List<SchemaOperation> straight = steps(MetaData.of(), MetaData.of(child, parent, far));
        List<SchemaOperation> circle = steps(MetaData.of(), MetaData.of(child, parent, closing));

        assertThat(straight)
                .extracting(ComparePlan::words)
                .containsExactly("CreateTable c_far", "CreateTable b_parent", "CreateTable a_child");
        assertThat(circle).filteredOn(CreateTable.class::isInstance).hasSize(3);
        assertThat(circle)
                .filteredOn(AddConstraint.class::isInstance)
                .hasSize(engine.inspector().traits().altersConstraints() ? 1 : 0);
    }

    @Test
    void tablesThatOnlyTheDatabaseHas_areDroppedWhole_andComeBackWhole() {
        MetaData before = MetaData.of(
                TableDefinition.of(
                        "first",
                        ID,
                        column("a", varchar(20)).notNull().unique(),
                        column("second_id", BIGINT).references("second", "id"),
                        check("counts", new SqlText("second_id > 0")),
                        index("by_both", "a", "second_id")),
                TableDefinition.of("second", ID, column("first_id", BIGINT).references("first", "id")));

        List<SchemaOperation> steps = steps(before, MetaData.of());

        assertThat(steps).filteredOn(DropTable.class::isInstance).hasSize(2);
    }

    @Test
    @Tag("AL-RENDER-04")
    void newColumns_comeInTheOrderOfTheModel() {
        TableDefinition before = TableDefinition.of("growing", ID);
        TableDefinition after =
                TableDefinition.of("growing", ID, column("z", INTEGER), column("a", INTEGER), column("m", INTEGER));

        assertThat(steps(before, after))
                .extracting(ComparePlan::words)
                .containsExactly("AddColumn growing.z", "AddColumn growing.a", "AddColumn growing.m");
    }

    @Test
    void columnThatBringsRules_isAddedAlone_andItsRulesBesideIt() {
        TableDefinition parents = TableDefinition.of("parents", ID);
        MetaData before = MetaData.of(parents, TableDefinition.of("growing", ID));
        MetaData after = MetaData.of(
                parents,
                TableDefinition.of(
                        "growing",
                        ID,
                        column("a", BIGINT).unique().references(parents, ID).check("a_counts", new SqlText("a > 0")),
                        column("b", BIGINT).index(),
                        column("mood", enumeration(Mood.class))));

        List<SchemaOperation> steps = steps(before, after);

        assertThat(steps)
                .extracting(ComparePlan::words)
                .filteredOn(words -> !words.startsWith("CreateEnum"))
                .containsExactlyInAnyOrder(
                        "AddColumn growing.a",
                        "AddColumn growing.b",
                        "AddColumn growing.mood",
                        "AddConstraint growing.uq_growing_a",
                        "AddConstraint growing.a_counts",
                        "CreateIndex growing.ix_growing_b",
                        "AddConstraint growing.fk_growing_a");
    }

    @Test
    void newColumnThatMayNotBeEmpty_comesIntoATableWithRows_andGoesAgain() {
        MetaData before = MetaData.of(TableDefinition.of("filled", ID));
        TableDefinition wanted = TableDefinition.of(
                "filled",
                ID,
                column("number", INTEGER).notNull(),
                column("word", varchar(10)).notNull(),
                column("day", DATE).notNull());
        before.createAll(engine);
        engine.inTransaction(connection -> connection.execute(
                Sql.insert(Sql.table(before.table("filled"))), List.of(Map.of("id", 1L), Map.of("id", 2L))));

        SchemaChanges changes = compare(wanted);
        engine.apply(changes.operations());

        assertThat(changes.notes())
                .anyMatch(
                        note -> note.startsWith("filled.number is new and may not be empty: rows that stand get `0`"));
        assertThat(engine.<List<?>, RuntimeException>callInTransaction(connection -> connection
                        .queryRaw("SELECT number, word FROM filled ORDER BY id")
                        .map(row -> row.values())
                        .all()))
                .isEqualTo(List.of(List.of(0, ""), List.of(0, "")));
        expectNothing(MetaData.of(wanted));
        engine.apply(changes.reversed());
        engine.apply(changes.operations());
        expectNothing(MetaData.of(wanted));
    }

    @Test
    void primaryKey_changes_underAKeyThatPointsAtIt() {
        MetaData before = MetaData.of(
                TableDefinition.of("target", ID, column("part", varchar(10)).notNull()),
                TableDefinition.of("pointing", ID, column("target_id", BIGINT).references("target", "id")));
        MetaData after = MetaData.of(
                TableDefinition.of(
                        "target",
                        column("id", BIGINT).notNull(),
                        column("part", varchar(10)).notNull(),
                        primaryKey("part", "id"),
                        unique("id").named("id_alone")),
                TableDefinition.of("pointing", ID, column("target_id", BIGINT).references("target", "id")));

        List<SchemaOperation> steps = steps(before, after);

        assertThat(steps)
                .anySatisfy(step -> assertThat(step)
                        .isInstanceOfSatisfying(
                                AddConstraint.class,
                                add -> assertThat(add.constraint())
                                        .isInstanceOfSatisfying(
                                                PrimaryKey.class,
                                                key -> assertThat(key.columns()).containsExactly("part", "id"))));
    }

    @Test
    void remarks_change_whereTheDatabaseKeepsThem() {
        TableDefinition before =
                TableDefinition.of("remarked", ID, column("a", INTEGER).comment("one"), comment("it's one"));
        TableDefinition after =
                TableDefinition.of("remarked", ID, column("a", INTEGER).comment("two"));

        List<SchemaOperation> steps = steps(before, after);

        if (has(Feature.COMMENTS)) {
            assertThat(steps)
                    .contains(new SetTableComment(TableName.of("remarked"), "it's one", ""))
                    .filteredOn(AlterColumn.class::isInstance)
                    .singleElement()
                    .satisfies(step ->
                            assertThat(((AlterColumn) step).to().comment()).isEqualTo("two"));
        } else {
            assertThat(steps).isEmpty();
        }
    }

    @Test
    void computedColumn_isMadeAnew_withWhatStandsOnIt() {
        TableDefinition before = TableDefinition.of(
                "computing",
                ID,
                column("a", INTEGER),
                column("twice", INTEGER).computed("a * 2"),
                column("plain", INTEGER),
                index("by_twice", "twice"));
        TableDefinition after = TableDefinition.of(
                "computing",
                ID,
                column("a", INTEGER),
                column("twice", INTEGER).computed("a * 3"),
                column("plain", INTEGER).computed("a + 1"),
                index("by_twice", "twice"));

        List<SchemaOperation> steps = steps(before, after);

        assertThat(steps)
                .extracting(ComparePlan::words)
                .contains("DropColumn computing.twice", "AddColumn computing.twice", "CreateIndex computing.by_twice");
    }

    @Test
    void keyThatTheDatabaseFills_comesIntoATableWithRows_andNumbersThem() {
        TableDefinition before = TableDefinition.of("counted", column("name", varchar(10)));
        TableDefinition after = TableDefinition.of(
                "counted",
                column("name", varchar(10)),
                column("id", BIGINT).primaryKey().autoincrement(true));
        MetaData.of(before).createAll(engine);
        fill("counted");

        stepsTo(MetaData.of(before), MetaData.of(after));

        engine.apply(compare(after).operations());
        assertThat(numbers("SELECT id FROM counted ORDER BY id")).containsExactly(1L, 2L, 3L);
    }

    @Test
    void keyThatTheDatabaseFills_comesWithOthersInIt_andInThePlaceOfAnother() {
        TableDefinition before = TableDefinition.of(
                "counted",
                column("name", varchar(10)).notNull(),
                column("old_id", BIGINT).primaryKey().autoincrement(true));
        TableDefinition after = TableDefinition.of(
                "counted",
                column("name", varchar(10)).notNull(),
                column("new_id", BIGINT).primaryKey().autoincrement(true));
        MetaData.of(before).createAll(engine);
        fill("counted");

        stepsTo(MetaData.of(before), MetaData.of(after));

        engine.apply(compare(after).operations());
        assertThat(numbers("SELECT new_id FROM counted ORDER BY new_id")).containsExactly(1L, 2L, 3L);
    }

    private void fill(String table) {
        for (String name : List.of("a", "b", "c")) {
            engine.executeRaw("INSERT INTO " + table + " (name) VALUES ('" + name + "')");
        }
    }

    private List<Object> numbers(String query) {
        return engine.<List<Object>, RuntimeException>callInTransaction(connection -> connection
                .queryRaw(query)
                .map(row -> (Object) ((Number) row.values().get(0)).longValue())
                .all());
    }

    @Test
    void computedColumn_stepsAside_whereWhatItIsMadeOfGetsAnotherType() {
        TableDefinition before = TableDefinition.of(
                "computing", ID, column("a", INTEGER), column("twice", BIGINT).computed("a * 2"));
        TableDefinition after = TableDefinition.of(
                "computing", ID, column("a", BIGINT), column("twice", BIGINT).computed("a * 2"));

        assertThat(steps(before, after)).extracting(ComparePlan::words).contains("AlterColumn computing.a");
    }

    // checks

    @Test
    @Tag("AL-CHECK-02")
    void checkThatIsGoneFromTheModel_isDropped() {
        TableDefinition before =
                TableDefinition.of("checked", ID, column("n", BIGINT), check("counts", new SqlText("n > 0")));

        assertThat(steps(before, TableDefinition.of("checked", ID, column("n", BIGINT))))
                .extracting(ComparePlan::words)
                .containsExactly("DropConstraint checked.counts");
    }

    @Test
    @Tag("AL-CHECK-03")
    void checkOfOneNameThatSaysSomethingElse_isMadeAnew() {
        TableDefinition before = TableDefinition.of(
                "checked",
                ID,
                column("a", varchar(9)),
                column("n", BIGINT),
                check("counts", new SqlText("a IN ('x', 'y') AND n > 0")));
        TableDefinition after = TableDefinition.of(
                "checked",
                ID,
                column("a", varchar(9)),
                column("n", BIGINT),
                check("counts", new SqlText("a IN ('x', 'z') AND n > 0")));
        TableDefinition blank = TableDefinition.of(
                "checked",
                ID,
                column("a", varchar(9)),
                column("n", BIGINT),
                check("counts", new SqlText("a  IN ('x','y')\nAND n>0")));

        List<SchemaOperation> steps = steps(before, after);

        assertThat(steps)
                .extracting(ComparePlan::words)
                .containsExactly("DropConstraint checked.counts", "AddConstraint checked.counts");
        expectNothing(MetaData.of(blank));
    }

    @Test
    void checksWithoutNames_areToldApartByWhatTheySay() {
        TableDefinition before = TableDefinition.of(
                "checked", ID, column("n", BIGINT), check("", new SqlText("n > 0")), check("", new SqlText("n < 100")));
        TableDefinition after = TableDefinition.of(
                "checked", ID, column("n", BIGINT), check("", new SqlText("n < 100")), check("", new SqlText("n > 5")));

        List<SchemaOperation> steps = steps(before, after);

        assertThat(steps).hasSize(2).hasAtLeastOneElementOfType(DropConstraint.class);
        assertThat(steps)
                .filteredOn(AddConstraint.class::isInstance)
                .singleElement()
                .satisfies(step -> assertThat(((CheckConstraint) ((AddConstraint) step).constraint()).condition())
                        .isEqualTo(new SqlText("n > 5")));
    }

    @Test
    void wordsOfAColumn_change() {
        MetaData before = MetaData.of(TableDefinition.of(
                "moody",
                ID,
                column("mood", enumeration(Mood.class, "mood", Mood::name))
                        .notNull()
                        .serverDefaultValue(Mood.SAD)));
        MetaData after = MetaData.of(TableDefinition.of(
                "moody",
                ID,
                column("mood", enumeration(MoreMoods.class, "mood", MoreMoods::name))
                        .notNull()
                        .serverDefaultValue(MoreMoods.SAD)));

        List<SchemaOperation> steps = steps(before, after);

        assertThat(steps).isNotEmpty();
    }

    // views

    @Test
    void viewThatSaysSomethingElse_isMadeAnew_withThoseThatReadIt() {
        TableDefinition people = TableDefinition.of("people", ID, column("name", varchar(20)), column("age", INTEGER));
        View adults = View.view("adults", new SqlText("SELECT id, name FROM people WHERE age >= 18"));
        View older = View.view("adults", new SqlText("SELECT id, name FROM people WHERE age >= 21"));
        View named = View.view("named", new SqlText("SELECT name FROM adults")).after(adults);

        List<SchemaOperation> steps = steps(
                MetaData.of(people).withViews(adults, named),
                MetaData.of(people).withViews(older, named));

        assertThat(steps)
                .extracting(ComparePlan::words)
                .containsExactly("DropView named", "DropView adults", "CreateView adults", "CreateView named");
    }

    @Test
    void view_stepsAside_whileItsTableChanges() {
        View names = View.view("names", new SqlText("SELECT name FROM people"));
        MetaData before = MetaData.of(
                        TableDefinition.of("people", ID, column("name", varchar(20)), column("age", INTEGER)))
                .withViews(names);
        MetaData after = MetaData.of(TableDefinition.of("people", ID, column("name", varchar(40))))
                .withViews(names);

        List<SchemaOperation> steps = steps(before, after);

        assertThat(steps).first().isInstanceOf(DropView.class);
        assertThat(steps).last().isInstanceOf(CreateView.class);
    }

    @Test
    void viewThatOnlyTheDatabaseHas_isDropped_andComesBack() {
        TableDefinition people = TableDefinition.of("people", ID, column("name", varchar(20)));
        View names = View.view("names", new SqlText("SELECT name FROM people"));

        assertThat(steps(MetaData.of(people).withViews(names), MetaData.of(people)))
                .extracting(ComparePlan::words)
                .containsExactly("DropView names");
    }

    // renames

    @Test
    void tableAndColumnThatWereRenamed_areRenamed_withAllThatNamesThem() {
        MetaData before = MetaData.of(
                TableDefinition.of(
                        "users",
                        ID,
                        column("nick", varchar(20)).notNull(),
                        check("nick_counts", new SqlText("length(nick) > 1")),
                        index("by_nick", "nick")),
                TableDefinition.of("posts", ID, column("user_id", BIGINT).references("users", "id")));
        MetaData after = MetaData.of(
                TableDefinition.of(
                        "people",
                        ID,
                        column("name", varchar(20)).notNull().renamedFrom("nick"),
                        dev.cinnabar.schema.RenamedFrom.renamedFrom("users"),
                        check("nick_counts", new SqlText("length(name) > 1")),
                        index("by_nick", "name")),
                TableDefinition.of("posts", ID, column("user_id", BIGINT).references("people", "id")));

        List<SchemaOperation> steps = steps(before, after);

        assertThat(steps)
                .contains(new RenameTable(TableName.of("users"), "people"))
                .anySatisfy(step -> assertThat(step).isInstanceOfSatisfying(AlterColumn.class, alter -> {
                    assertThat(alter.from().name()).isEqualTo("nick");
                    assertThat(alter.to().name()).isEqualTo("name");
                }))
                .noneMatch(DropColumn.class::isInstance)
                .noneMatch(AddColumn.class::isInstance)
                .noneMatch(DropTable.class::isInstance)
                .noneMatch(CreateTable.class::isInstance)
                .noneMatch(DropIndex.class::isInstance);
        if (has(Feature.RULES_FOLLOW_NAMES)) {
            assertThat(steps).hasSize(2);
        }
    }

    @Test
    void renamedColumn_keepsItsValues_andChangesItsTypeBesides() {
        TableDefinition before = TableDefinition.of("users", ID, column("nick", varchar(20)));
        TableDefinition after =
                TableDefinition.of("users", ID, column("name", varchar(40)).renamedFrom("nick"));

        assertThat(steps(before, after))
                .extracting(ComparePlan::words)
                .containsExactly("AlterColumn users.name", "AlterColumn users.name");
    }

    // uniques and indexes

    @Test
    @Tag("AL-INDEX-02")
    void indexThatBecomesUnique_isDroppedAndCreated() {
        TableDefinition before = TableDefinition.of("indexed", ID, column("a", INTEGER), index("one", "a"));
        TableDefinition after = TableDefinition.of(
                "indexed", ID, column("a", INTEGER), index("one", "a").unique());

        List<SchemaOperation> steps = steps(before, after);

        assertThat(steps).hasSize(2);
        assertThat(steps)
                .first()
                .isInstanceOfSatisfying(
                        DropIndex.class,
                        drop -> assertThat(drop.index().isUnique()).isFalse());
        assertThat(steps)
                .last()
                .isInstanceOfSatisfying(
                        CreateIndex.class,
                        create -> assertThat(create.index().isUnique()).isTrue());
    }

    @Test
    @Tag("AL-INDEX-03")
    void uniqueOfOneNameOnOtherColumns_isDroppedAndAdded() {
        TableDefinition before = TableDefinition.of(
                "unique_one",
                ID,
                column("a", INTEGER),
                column("b", INTEGER),
                unique("a").named("one"));
        TableDefinition after = TableDefinition.of(
                "unique_one",
                ID,
                column("a", INTEGER),
                column("b", INTEGER),
                unique("a", "b").named("one"));

        assertThat(steps(before, after))
                .extracting(ComparePlan::words)
                .containsExactly("DropConstraint unique_one.one", "AddConstraint unique_one.one");
    }

    @Test
    @Tag("AL-INDEX-05")
    void orderOfUniqueColumns_isNoDifference() {
        MetaData.of(TableDefinition.of(
                        "unique_two",
                        ID,
                        column("a", INTEGER),
                        column("b", INTEGER),
                        unique("a", "b").named("two")))
                .createAll(engine);

        expectNothing(MetaData.of(TableDefinition.of(
                "unique_two",
                ID,
                column("a", INTEGER),
                column("b", INTEGER),
                unique("b", "a").named("two"))));
    }

    @Test
    @Tag("AL-INDEX-06")
    void namesThatWereCutByTheConvention_areNoDifference() {
        String table = "a_table_with_quite_a_long_name_of_its_own";
        String column = "a_column_with_quite_a_long_name_of_its_own";

        steps(
                MetaData.of(),
                MetaData.of(TableDefinition.of(
                        table,
                        ID,
                        column(column, BIGINT).unique(),
                        column(column + "_2", BIGINT).index(),
                        column("up", BIGINT).references(table, column),
                        check("", new SqlText("up > 0")))));
    }

    @Test
    @Tag("AL-INDEX-10")
    void indexThatTheDatabaseMakesForAKey_isNoDifference() {
        TableDefinition parents = TableDefinition.of("parents", ID);
        TableDefinition child = TableDefinition.of(
                "child",
                ID,
                column("parent_id", BIGINT),
                foreignKey("parent_id").references(parents, ID).named("to_parent"));

        List<SchemaOperation> steps = steps(
                MetaData.of(parents, TableDefinition.of("child", ID, column("parent_id", BIGINT))),
                MetaData.of(parents, child));

        assertThat(steps).extracting(ComparePlan::words).containsExactly("AddConstraint child.to_parent");
    }

    @Test
    void indexUnderAForeignKey_comesAndGoes() {
        TableDefinition parents = TableDefinition.of("parents", ID);
        ColumnDefinition<Long> pointing = column("parent_id", BIGINT).references(parents, ID);
        TableDefinition bare = TableDefinition.of("child", ID, pointing, column("a", INTEGER));
        TableDefinition covered =
                TableDefinition.of("child", ID, pointing, column("a", INTEGER), index("covering", "parent_id", "a"));

        List<SchemaOperation> steps = steps(MetaData.of(parents, bare), MetaData.of(parents, covered));

        assertThat(steps).extracting(ComparePlan::words).contains("CreateIndex child.covering");
        assertThat(steps).hasSize(has(Feature.KEYS_WITHOUT_INDEXES) ? 1 : 3);
    }

    @Test
    @Tag("AL-INDEX-11")
    void orderOfAnIndexesColumns_makesAnotherIndex() {
        TableDefinition before =
                TableDefinition.of("ordered", ID, column("a", INTEGER), column("b", INTEGER), index("both", "a", "b"));
        TableDefinition after =
                TableDefinition.of("ordered", ID, column("a", INTEGER), column("b", INTEGER), index("both", "b", "a"));

        assertThat(steps(before, after))
                .extracting(ComparePlan::words)
                .containsExactly("DropIndex ordered.both", "CreateIndex ordered.both");
    }

    @Test
    @Tag("AL-INDEX-12")
    void directionOfAnIndex_makesAnotherIndex_andSoDoesThePlaceOfEmptyValues() {
        TableDefinition up = TableDefinition.of("sorted", ID, column("a", INTEGER), index("by_a", "a"));
        TableDefinition down = TableDefinition.of(
                "sorted",
                ID,
                column("a", INTEGER),
                index("by_a", IndexPart.column("a").descending()));

        assertThat(steps(up, down))
                .extracting(ComparePlan::words)
                .containsExactly("DropIndex sorted.by_a", "CreateIndex sorted.by_a");
        if (has(Feature.NULLS_ORDER) && has(Feature.INCLUDE_INDEXES)) {
            TableDefinition first = TableDefinition.of(
                    "sorted",
                    ID,
                    column("a", INTEGER),
                    index("by_a", IndexPart.column("a").nullsFirst()));
            assertThat(stepsTo(MetaData.of(up), MetaData.of(first))).hasSize(2);
        }
    }

    @Test
    void conditionAndExpressionOfAnIndex_makeAnotherIndex() {
        if (has(Feature.PARTIAL_INDEXES)) {
            TableDefinition before =
                    TableDefinition.of("partial", ID, index("some", "id").where("id > 3"));
            TableDefinition after =
                    TableDefinition.of("partial", ID, index("some", "id").where("id > 4"));

            assertThat(steps(before, after)).hasSize(2);
        }
        if (has(Feature.FUNCTIONAL_INDEXES)) {
            TableDefinition before = TableDefinition.of(
                    "functional",
                    ID,
                    column("a", varchar(20)),
                    index("one", IndexPart.expression(new SqlText("lower(a)"))));
            TableDefinition after = TableDefinition.of(
                    "functional",
                    ID,
                    column("a", varchar(20)),
                    index("one", IndexPart.expression(new SqlText("upper(a)"))));

            MetaData.of(before).createAll(engine);
            assertThat(compare(after).operations())
                    .filteredOn(step -> !(step instanceof DropTable))
                    .hasSize(2);
        }
    }

    @Test
    @Tag("AL-COMPARE-29")
    void keyWithCapitalLettersInItsName_isDroppedByIt() {
        TableDefinition parents = TableDefinition.of("Parents", ID);
        TableDefinition child = TableDefinition.of(
                "Child",
                ID,
                column("parentId", BIGINT),
                foreignKey("parentId").references(parents, ID).named("FK_Child_Parent"));

        List<SchemaOperation> steps = steps(
                MetaData.of(parents, child),
                MetaData.of(parents, TableDefinition.of("Child", ID, column("parentId", BIGINT))));

        assertThat(steps)
                .singleElement()
                .isInstanceOfSatisfying(
                        DropConstraint.class,
                        drop -> assertThat(drop.constraint().name()).isEqualTo("FK_Child_Parent"));
    }
}
