package dev.cinnabar.it.ext.migrate;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.schema.Index.index;
import static dev.cinnabar.type.Types.BIGINT;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.compare.ComparatorChoice;
import dev.cinnabar.migrate.compare.CompareOptions;
import dev.cinnabar.migrate.compare.Compared;
import dev.cinnabar.migrate.compare.ObjectKind;
import dev.cinnabar.migrate.compare.OperationRewriter;
import dev.cinnabar.migrate.compare.SchemaChanges;
import dev.cinnabar.migrate.compare.SchemaComparator;
import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.Difference;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AddColumn;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.SchemaOperation.CreateIndex;
import dev.cinnabar.schema.SchemaOperation.CreateSchema;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.schema.SchemaOperation.DropTable;
import dev.cinnabar.schema.SchemaOperation.ExecuteSql;
import dev.cinnabar.schema.SqlText;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.View;
import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TypeDecorator;
import dev.cinnabar.type.UntypedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a program can say of a comparison. */
abstract class CompareOptionsContract extends CompareGround {
    static final NumberColumn<Long> ID = column("id", BIGINT).primaryKey();
    static final TableDefinition PEOPLE = TableDefinition.of(
            "people",
            ID,
            column("name", varchar(20)),
            column("age", INTEGER).serverDefaultValue(1),
            index("by_name", "name"));

    /** Whole cents. */
    static final class Cents extends TypeDecorator<Integer, Long> {
        @Override
        public SqlType<Long> storedAs() {
            return BIGINT;
        }

        @Override
        public Long toDatabase(Integer value, DialectInfo dialect) {
            return value.longValue();
        }

        @Override
        public Integer fromDatabase(Long value, DialectInfo dialect) {
            return value.intValue();
        }
    }

    private boolean viewsHoldTypes() {
        return engine.inspector().traits().viewsHoldTypes();
    }

    private static MetaData with(TableDefinition... tables) {
        return MetaData.of(tables);
    }

    @Test
    @Tag("AL-COMPARE-05")
    void typeThatNobodyKnows_isNotCompared() {
        with(PEOPLE).createAll(engine);

        SchemaChanges changes = compare(TableDefinition.of(
                "people",
                ID,
                column("name", UntypedType.INSTANCE),
                column("age", INTEGER).serverDefaultValue(1),
                index("by_name", "name")));

        assertThat(changes.operations()).isEmpty();
    }

    @Test
    @Tag("AL-COMPARE-06")
    void programsOwnSayOnTypes_isHeard_andSilenceIsNone() {
        with(PEOPLE).createAll(engine);
        MetaData longer = with(TableDefinition.of(
                "people",
                ID,
                column("name", varchar(40)),
                column("age", INTEGER).serverDefaultValue(1),
                index("by_name", "name")));

        SchemaChanges same =
                compare(CompareOptions.USUAL.withTypes((table, declared, standing) -> Optional.of(false)), longer);
        SchemaChanges other = compare(
                CompareOptions.USUAL.withTypes((table, declared, standing) ->
                        declared.name().equals("age") ? Optional.of(true) : Optional.of(false)),
                with(PEOPLE));
        SchemaChanges silent =
                compare(CompareOptions.USUAL.withTypes((table, declared, standing) -> Optional.empty()), longer);

        assertThat(same.operations()).isEmpty();
        assertThat(other.operations()).extracting(ComparePlan::words).containsExactly("AlterColumn people.age");
        assertThat(silent.operations()).extracting(ComparePlan::words).containsExactly("AlterColumn people.name");
    }

    @Test
    @Tag("AL-COMPARE-11")
    void programsOwnSayOnDefaults_isHeard_andSilenceIsNone() {
        with(PEOPLE).createAll(engine);
        MetaData older = with(TableDefinition.of(
                "people",
                ID,
                column("name", varchar(20)),
                column("age", INTEGER).serverDefaultValue(2),
                index("by_name", "name")));

        SchemaChanges same =
                compare(CompareOptions.USUAL.withDefaults((table, declared, standing) -> Optional.of(false)), older);
        SchemaChanges other = compare(
                CompareOptions.USUAL.withDefaults((table, declared, standing) ->
                        Optional.of(declared.name().equals("name"))),
                with(PEOPLE));
        SchemaChanges silent =
                compare(CompareOptions.USUAL.withDefaults((table, declared, standing) -> Optional.empty()), older);

        assertThat(same.operations()).isEmpty();
        assertThat(other.operations()).extracting(ComparePlan::words).containsExactly("AlterColumn people.name");
        assertThat(silent.operations()).extracting(ComparePlan::words).containsExactly("AlterColumn people.age");
    }

    @Test
    @Tag("AL-COMPARE-07")
    void typeOfAProgramsOwn_isComparedByWhatItIsStoredAs() {
        with(TableDefinition.of("sums", ID, column("amount", BIGINT), column("small", INTEGER)))
                .createAll(engine);

        SchemaChanges changes =
                compare(TableDefinition.of("sums", ID, column("amount", new Cents()), column("small", new Cents())));

        assertThat(changes.operations()).extracting(ComparePlan::words).containsExactly("AlterColumn sums.small");
    }

    @Test
    @Tag("AL-COMPARE-20")
    void tablesThatSayWhereMigrationsStand_areNoMatterOfIt() {
        with(
                        TableDefinition.of("cinnabar_version", ID),
                        TableDefinition.of("cinnabar_version_log", ID),
                        TableDefinition.of("own_versions", ID),
                        TableDefinition.of("own_versions_log", ID))
                .createAll(engine);

        SchemaChanges usual = compare(CompareOptions.USUAL);
        SchemaChanges own = compare(CompareOptions.USUAL.withVersions(TableName.of("own_versions")));

        assertThat(usual.operations())
                .extracting(ComparePlan::words)
                .containsExactlyInAnyOrder("DropTable own_versions", "DropTable own_versions_log");
        assertThat(own.operations())
                .extracting(ComparePlan::words)
                .containsExactlyInAnyOrder("DropTable cinnabar_version", "DropTable cinnabar_version_log");
    }

    @Test
    @Tag("AL-COMPARE-24")
    void severalModels_areOne() {
        TableDefinition pets =
                TableDefinition.of("pets", ID, column("owner_id", BIGINT).references("people", "id"));

        SchemaChanges changes = compare(with(pets), with(PEOPLE));
        SchemaChanges none = compare(with());

        assertThat(changes.operations())
                .extracting(ComparePlan::words)
                .containsExactly("CreateTable people", "CreateTable pets");
        assertThat(none.operations()).isEmpty();
    }

    @Test
    @Tag("AL-COMPARE-25")
    void tableInTwoModels_isRefusedByName() {
        assertThatThrownBy(() -> compare(with(PEOPLE), with(), with(PEOPLE)))
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll("`people`", "number 1", "number 3");
    }

    @Test
    @Tag("AL-COMPARE-26")
    void keyToATableThatIsLeftOut_isComparedAlone() {
        TableDefinition pets = TableDefinition.of("pets", ID, column("owner_id", BIGINT));
        TableDefinition owned = TableDefinition.of(
                "pets",
                ID,
                column("owner_id", BIGINT),
                ForeignKey.foreignKey("owner_id").references("people", "id"));
        with(PEOPLE, pets).createAll(engine);

        SchemaChanges changes = compare(CompareOptions.USUAL.withoutTables("people"), with(owned));
        engine.apply(changes.operations());

        assertThat(changes.operations())
                .extracting(ComparePlan::words)
                .containsExactly("AddConstraint pets.fk_pets_owner_id");
        assertThat(compare(CompareOptions.USUAL.withoutTables("people"), with(owned))
                        .operations())
                .isEmpty();
    }

    @Test
    void viewThatIsLeftOut_stepsAside_whileAColumnThatItReadsGetsAnotherType_andComesBack() {
        View names = View.view("names", new SqlText("SELECT name FROM people"));
        View upper = View.view("upper_names", new SqlText("SELECT upper(name) AS name FROM names"))
                .after(names);
        View ids = View.view("ids", new SqlText("SELECT id FROM people"));
        with(PEOPLE).withViews(names, upper, ids).createAll(engine);
        MetaData wider = with(TableDefinition.of(
                "people",
                ID,
                column("name", varchar(40)),
                column("age", INTEGER).serverDefaultValue(1),
                index("by_name", "name")));
        CompareOptions options = CompareOptions.USUAL.without(ObjectKind.VIEW);

        SchemaChanges changes = compare(options, wider);
        engine.apply(changes.operations());

        assertThat(changes.operations())
                .extracting(ComparePlan::words)
                .containsExactly(
                        viewsHoldTypes()
                                ? new String[] {
                                    "DropView upper_names",
                                    "DropView names",
                                    "AlterColumn people.name",
                                    "CreateView names",
                                    "CreateView upper_names"
                                }
                                : new String[] {"AlterColumn people.name"});
        assertThat(changes.notes())
                .filteredOn(note -> note.contains("names is not compared"))
                .hasSize(viewsHoldTypes() ? 2 : 0);
        assertThat(compare(options, wider).operations()).isEmpty();
        try (Connection connection = engine.connect()) {
            assertThat(connection.queryRaw("SELECT name FROM upper_names").all())
                    .isEmpty();
        }
        engine.apply(changes.reversed());
        assertThat(compare(options, with(PEOPLE)).operations()).isEmpty();
        assertThat(engine.inspector().viewNames()).containsExactlyInAnyOrder("ids", "names", "upper_names");
    }

    @Test
    @Tag("AL-COMPARE-27")
    void onlySchemasThatAreAskedFor_areLookedThrough() {
        if (!has(Feature.SCHEMAS)) {
            return;
        }
        String shop = "shop_" + Long.toHexString(System.nanoTime());
        engine.apply(List.of(
                new CreateSchema(shop, false),
                new CreateTable(TableDefinition.of(new TableName(shop, "sold"), List.of(ID))),
                new CreateTable(TableDefinition.of("here", ID))));
        try {
            SchemaChanges onlyDefault = compare(CompareOptions.USUAL.withSchemas(""));
            SchemaChanges onlyShop = compare(CompareOptions.USUAL.withSchemas(shop));
            SchemaChanges both = compare(CompareOptions.USUAL.withSchemas("", shop));

            assertThat(onlyDefault.operations()).extracting(ComparePlan::words).containsExactly("DropTable here");
            assertThat(onlyShop.operations())
                    .extracting(ComparePlan::words)
                    .containsExactly("DropTable " + shop + ".sold");
            assertThat(both.operations()).hasSize(2);
        } finally {
            engine.apply(List.of(
                    new DropTable(TableDefinition.of(new TableName(shop, "sold"), List.of(ID))),
                    new SchemaOperation.DropSchema(shop, false, false)));
        }
    }

    @Test
    @Tag("AL-COMPARE-02")
    void otherSchema_isComparedAsTheDefaultOneIs() {
        if (!has(Feature.SCHEMAS)) {
            return;
        }
        String shop = "shop_" + Long.toHexString(System.nanoTime());
        MetaData before = with(TableDefinition.of(
                        "sold", ID, column("gone", INTEGER), column("size", varchar(20)), index("by_size", "size")))
                .in(shop);
        MetaData after = with(
                        TableDefinition.of(
                                "sold",
                                ID,
                                column("size", varchar(40)),
                                column("more", INTEGER),
                                CheckConstraint.check("counts", new SqlText("more > 0"))),
                        TableDefinition.of(
                                "buyers", ID, column("sold_id", BIGINT).references("sold", "id")))
                .in(shop);

        SchemaChanges creation = compare(before);
        engine.apply(creation.operations());
        SchemaChanges changes = compare(after);
        engine.apply(changes.operations());
        SchemaChanges left = compare(after);
        engine.apply(changes.reversed());
        SchemaChanges back = compare(before);
        engine.apply(creation.reversed());

        assertThat(creation.operations()).first().isInstanceOf(CreateSchema.class);
        assertThat(changes.operations())
                .extracting(ComparePlan::words)
                .containsExactlyInAnyOrder(
                        "DropIndex " + shop + ".sold.by_size",
                        "AddColumn " + shop + ".sold.more",
                        "AlterColumn " + shop + ".sold.size",
                        "DropColumn " + shop + ".sold.gone",
                        "AddConstraint " + shop + ".sold.counts",
                        "CreateTable " + shop + ".buyers");
        assertThat(left.operations()).isEmpty();
        assertThat(back.operations()).isEmpty();
        assertThat(engine.inspector().hasSchema(shop)).isFalse();
    }

    @Test
    void thingsOfAKind_areLeftOut() {
        with(PEOPLE).createAll(engine);
        MetaData models = with(TableDefinition.of(
                "people",
                ID,
                column("name", varchar(20)),
                column("more", INTEGER),
                column("age", INTEGER).serverDefaultValue(1)));

        SchemaChanges noIndexes = compare(CompareOptions.USUAL.without(ObjectKind.INDEX), models);
        SchemaChanges byName =
                compare(CompareOptions.USUAL.including(thing -> !thing.name().equals("more")), models);

        assertThat(noIndexes.operations()).extracting(ComparePlan::words).containsExactly("AddColumn people.more");
        assertThat(byName.operations()).extracting(ComparePlan::words).containsExactly("DropIndex people.by_name");
    }

    @Test
    @Tag("AL-CHECK-05")
    void comparator_isSwitchedOffByAPattern() {
        MetaData models = with(TableDefinition.of("checked", ID, column("n", INTEGER)));
        with(TableDefinition.of(
                        "checked", ID, column("n", INTEGER), CheckConstraint.check("counts", new SqlText("n > 0"))))
                .createAll(engine);

        SchemaChanges without = compare(
                CompareOptions.USUAL.withComparators(ComparatorChoice.USUAL.without("cinnabar.checks")), models);
        SchemaChanges all = compare(models);

        assertThat(without.operations()).isEmpty();
        assertThat(all.operations()).hasSize(1);
    }

    @Test
    @Tag("AL-PLUGIN-01")
    void comparators_areChosenByPatterns_andThoseOfPluginsToo() {
        SchemaComparator own = new SchemaComparator() {
            @Override
            public String name() {
                return "shop.triggers";
            }

            @Override
            public List<Difference> compare(Compared compared) {
                return List.of(new Difference("a trigger is missing", new ExecuteSql("SELECT 1", ""), "make it"));
            }
        };
        ComparatorChoice all = ComparatorChoice.USUAL.with(own);

        assertThat(all.asked()).last().isSameAs(own);
        assertThat(all.only("cinnabar.*").asked())
                .doesNotContain(own)
                .hasSize(all.asked().size() - 1);
        assertThat(all.only("*.triggers").asked()).containsExactly(own);
        assertThat(all.without("cinnabar.*").asked()).containsExactly(own);
        assertThat(compare(CompareOptions.USUAL.withComparators(all), with()).operations())
                .containsExactly(new ExecuteSql("SELECT 1", ""));
        assertThatThrownBy(() -> all.without("cinnabar.trigger"))
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll("cinnabar.trigger", "cinnabar.indexes");
        assertThatThrownBy(() -> all.with(own))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("shop.triggers");
    }

    @Test
    @Tag("AL-RENDER-07")
    void rewriters_replaceAddAndDropSteps_eachAfterTheOtherByKind() {
        TableDefinition bare = TableDefinition.of("people", ID);
        with(bare).createAll(engine);
        MetaData models =
                with(TableDefinition.of("people", ID, column("a", INTEGER), column("b", INTEGER), index("by_a", "a")));
        CompareOptions options = CompareOptions.USUAL
                .rewriting(OperationRewriter.of(
                        AddColumn.class, add -> add.column().name().equals("b") ? List.of() : List.of(add)))
                .rewriting(OperationRewriter.of(
                        AddColumn.class, add -> List.of(add, new ExecuteSql("SELECT 2", "SELECT 1"))))
                .rewriting(OperationRewriter.of(ExecuteSql.class, sql -> List.of(sql.reverse())));

        List<SchemaOperation> steps = compare(options, models).operations();

        assertThat(steps).hasSize(3);
        assertThat(steps.get(0)).isInstanceOf(AddColumn.class);
        assertThat(steps.get(1)).isEqualTo(new ExecuteSql("SELECT 1", "SELECT 2"));
        assertThat(steps.get(2)).isInstanceOf(CreateIndex.class);
    }

    @Test
    void chooser_isAskedForWhatMayHaveBeenRenamed_ofTheSameKindAndTypeAlone() {
        with(
                        TableDefinition.of("people", ID, column("nick", varchar(20)), column("years", INTEGER)),
                        TableDefinition.of("kept", ID))
                .createAll(engine);
        MetaData models = with(
                TableDefinition.of("persons", ID, column("name", varchar(20)), column("years", INTEGER)),
                TableDefinition.of("kept", ID));
        List<String> asked = new ArrayList<>();
        CompareOptions options = CompareOptions.USUAL.withRenames((missing, candidates) -> {
            asked.add(missing.kind() + " " + missing.name() + " " + candidates);
            return Optional.of(candidates.get(0));
        });

        SchemaChanges changes = compare(options, models);
        engine.apply(changes.operations());

        assertThat(asked).containsExactly("TABLE persons [people]", "COLUMN name [nick]");
        assertThat(changes.operations())
                .extracting(ComparePlan::words)
                .containsExactly("RenameTable persons", "AlterColumn persons.name");
        assertThat(((AlterColumn) changes.operations().get(1)).from().name()).isEqualTo("nick");
        expectNothing(models);
    }

    @Test
    void valueForRowsThatStand_isThePrograms() {
        with(TableDefinition.of("people", ID)).createAll(engine);
        MetaData models =
                with(TableDefinition.of("people", ID, column("age", INTEGER).notNull()));

        SchemaChanges chosen = compare(CompareOptions.USUAL.withFill((table, column) -> Optional.of(18)), models);
        SchemaChanges none = compare(CompareOptions.USUAL.withFill((table, column) -> Optional.empty()), models);

        assertThat(chosen.notes()).singleElement().asString().contains("rows that stand get `18`");
        assertThat(chosen.operations())
                .extracting(ComparePlan::words)
                .containsExactly("AddColumn people.age", "AlterColumn people.age");
        assertThat(none.notes()).singleElement().asString().contains("a table with rows refuses it");
        assertThat(none.operations()).extracting(ComparePlan::words).containsExactly("AddColumn people.age");
    }

    @Test
    @Tag("AL-COMPARE-19")
    void attributeWithAnotherNameThanItsColumn_isNoDifference() {
        MetaData models = MetaData.of(dev.cinnabar.it.bench.orm.model.Item.class);
        models.createAll(engine);

        assertThat(compare(models).operations()).isEmpty();
    }
}
