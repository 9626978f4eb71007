package dev.cinnabar.testkit.kit;

import static dev.cinnabar.schema.CheckConstraint.check;
import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.schema.ForeignKey.foreignKey;
import static dev.cinnabar.schema.Index.index;
import static dev.cinnabar.schema.PrimaryKey.primaryKey;
import static dev.cinnabar.schema.UniqueConstraint.unique;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.ForeignKeyRules;
import dev.cinnabar.schema.IndexPart;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.PrimaryKey;
import dev.cinnabar.schema.ReferentialAction;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.schema.UniqueConstraint;
import dev.cinnabar.sql.Table;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Keys, rules and indexes. */
interface KeyReflectionSuite {
    String KEY_SCHEMA = "kit_keys";
    NumberColumn<Integer> KEY_ID = column("id", INTEGER).primaryKey().autoincrement(false);
    TableDefinition KEY_PARENT = TableDefinition.of("kit_parent", KEY_ID, column("name", varchar(20)));
    TextColumn INDEXED_NAME = column("name", varchar(20));
    Table INDEXED = table("kit_indexed", KEY_ID, INDEXED_NAME);

    private static TableDefinition twoKeys() {
        return TableDefinition.of(
                "kit_two_keys",
                column("name", varchar(20)).notNull(),
                column("id", INTEGER).notNull(),
                column("attr", varchar(20)),
                primaryKey("id", "name", "attr").named("kit_pk_of_three"));
    }

    @Test
    @Tag("CompositeKeyReflectionTest.test_pk_column_order")
    default void compositeKey_keepsItsOwnOrder(Sandbox sandbox) {
        sandbox.create(twoKeys());

        assertThat(sandbox.connection()
                        .inspector()
                        .primaryKey(TableName.of("kit_two_keys"))
                        .columns())
                .containsExactly("id", "name", "attr");
    }

    @Test
    @Requires(Feature.SCHEMAS)
    @Tag("ComponentReflectionTest.test_get_pk_constraint")
    default void primaryKey_isReadInEverySchema(Sandbox sandbox) {
        sandbox.schema(KEY_SCHEMA);
        sandbox.create(KEY_PARENT, KEY_PARENT.in(KEY_SCHEMA));
        Inspector inspector = sandbox.connection().inspector();

        for (String schema : List.of("", KEY_SCHEMA)) {
            PrimaryKey key = inspector.primaryKey(new TableName(schema, "kit_parent"));
            assertThat(key.columns()).containsExactly("id");
            assertThat(key.name()).isIn("pk_kit_parent", "");
        }
    }

    private static TableDefinition child() {
        return TableDefinition.of(
                "kit_child",
                KEY_ID,
                column("parent_id", INTEGER),
                foreignKey("parent_id")
                        .references(KEY_PARENT, "id")
                        .named("kit_child_parent")
                        .with(ForeignKeyRules.onDelete(ReferentialAction.CASCADE)));
    }

    @Test
    @Requires(Feature.SCHEMAS)
    @Tag("ComponentReflectionTest.test_get_foreign_keys")
    default void foreignKey_isReadInEverySchema(Sandbox sandbox) {
        sandbox.schema(KEY_SCHEMA);
        sandbox.create(KEY_PARENT, child(), KEY_PARENT.in(KEY_SCHEMA), child().in(KEY_SCHEMA));
        Inspector inspector = sandbox.connection().inspector();

        for (String schema : List.of("", KEY_SCHEMA)) {
            assertThat(inspector.foreignKeys(new TableName(schema, "kit_child")))
                    .containsExactly(new ForeignKey(
                            "kit_child_parent",
                            List.of("parent_id"),
                            new TableName(schema, "kit_parent"),
                            List.of("id"),
                            ForeignKeyRules.onDelete(ReferentialAction.CASCADE)));
        }
    }

    @Test
    @Requires(Feature.SCHEMAS)
    @Tag("ComponentReflectionTest.test_get_inter_schema_foreign_keys")
    default void foreignKeysBetweenSchemas_nameTheOtherOne(Sandbox sandbox) {
        sandbox.create(KEY_PARENT);
        sandbox.schema(KEY_SCHEMA);
        String usual = sandbox.connection().inspector().defaultSchema();
        TableDefinition outside = TableDefinition.of(
                new TableName(KEY_SCHEMA, "kit_outside"),
                List.of(
                        KEY_ID,
                        column("ref", INTEGER),
                        foreignKey("ref").references(new TableName(usual, "kit_parent"), "id")));
        TableDefinition inside = TableDefinition.of(
                "kit_inside",
                KEY_ID,
                column("ref", INTEGER),
                foreignKey("ref").references(TableName.of(outside), "id"));
        sandbox.connection().commit();
        sandbox.create(outside, inside);
        Inspector inspector = sandbox.connection().inspector();

        assertThat(inspector.foreignKeys(TableName.of(inside)))
                .extracting(ForeignKey::target)
                .containsExactly(TableName.of(outside));
        assertThat(inspector.foreignKeys(TableName.of(outside)))
                .extracting(ForeignKey::target)
                .containsExactly(TableName.of("kit_parent"));
    }

    private static TableDefinition manyUniques() {
        return TableDefinition.of(
                "kit_uniques",
                KEY_ID,
                column("a", INTEGER),
                column("b", varchar(20)),
                column("c", varchar(30)),
                unique("a").named("kit_unique_a"),
                unique("a", "b", "c").named("kit_unique_a_b_c"),
                unique("c", "a", "b").named("kit_unique_c_a_b"),
                unique("b", "c").named("kit_i.have.dots"),
                unique("c").named("kit i have spaces"));
    }

    @Test
    @Requires(Feature.SCHEMAS)
    @Tag("ComponentReflectionTest.test_get_unique_constraints")
    default void uniqueConstraints_areReadInEverySchema(Sandbox sandbox) {
        sandbox.schema(KEY_SCHEMA);
        sandbox.create(manyUniques(), manyUniques().in(KEY_SCHEMA));
        Inspector inspector = sandbox.connection().inspector();

        for (String schema : List.of("", KEY_SCHEMA)) {
            assertThat(inspector.uniques(new TableName(schema, "kit_uniques")))
                    .containsExactlyInAnyOrderElementsOf(manyUniques().uniques());
        }
    }

    @Test
    default void uniqueConstraints_areRead(Sandbox sandbox) {
        sandbox.create(manyUniques());

        assertThat(sandbox.connection().inspector().uniques(TableName.of("kit_uniques")))
                .extracting(UniqueConstraint::columns)
                .containsExactlyInAnyOrderElementsOf(manyUniques().uniques().stream()
                        .map(UniqueConstraint::columns)
                        .toList());
    }

    @Test
    @Requires(Feature.DESCENDING_INDEXES)
    @Tag("ComponentReflectionTest.test_get_noncol_index")
    default void descendingIndex_isReadAsSuch(Sandbox sandbox) {
        sandbox.create(TableDefinition.of(
                "kit_descending",
                KEY_ID,
                INDEXED_NAME,
                index("kit_descending_index", "name").descending()));

        assertThat(sandbox.connection().inspector().indexes(TableName.of("kit_descending")))
                .singleElement()
                .satisfies(index -> assertThat(index.parts())
                        .containsExactly(IndexPart.column("name").descending()));
    }

    @Test
    @Tag("ComponentReflectionTestExtra.test_index_column_order")
    default void index_keepsTheOrderOfItsColumns(Sandbox sandbox) {
        sandbox.create(TableDefinition.of(
                "kit_ordered",
                column("one", INTEGER),
                column("two", INTEGER),
                column("tree", INTEGER),
                index("kit_ordered_index", "tree", "two", "one")));

        assertThat(sandbox.connection().inspector().indexes(TableName.of("kit_ordered")))
                .singleElement()
                .satisfies(index -> assertThat(index.columns()).containsExactly("tree", "two", "one"));
    }

    @Test
    @Requires(Feature.FUNCTIONAL_INDEXES)
    @Tag("ComponentReflectionTestExtra.test_reflect_expression_based_indexes")
    default void expressionIndex_isReadWithItsText(Sandbox sandbox) {
        sandbox.create(TableDefinition.of(
                "kit_indexed",
                KEY_ID,
                INDEXED_NAME,
                index(
                        "kit_expression_index",
                        IndexPart.column("id"),
                        IndexPart.expression(INDEXED.column(INDEXED_NAME).lower()))));

        assertThat(sandbox.connection().inspector().indexes(TableName.of("kit_indexed")))
                .singleElement()
                .satisfies(index -> {
                    assertThat(index.columns()).containsExactly("id", "");
                    assertThat(String.valueOf(index.parts().get(1).expression()))
                            .containsIgnoringCase("lower")
                            .contains("name");
                });
    }

    @Test
    @Tag("ComponentReflectionTestExtra.test_check_constraint_no_constraint")
    default void tableWithoutChecks_hasNone(Sandbox sandbox) {
        sandbox.create(KEY_PARENT);

        assertThat(sandbox.connection().inspector().checks(TableName.of("kit_parent")))
                .isEmpty();
    }

    @Test
    @Tag("ComponentReflectionTestExtra.test_check_constraint_inline")
    default void checksOfColumns_areRead(Sandbox sandbox) {
        NumberColumn<Integer> a = column("a", INTEGER);
        Table numbers = table("kit_checked", a);
        TableDefinition checked = TableDefinition.of(
                "kit_checked",
                a.check("kit_check", numbers.column(a).gt(1)),
                column("b", INTEGER).check("KitMixedCheck", numbers.column(a).lt(90)),
                column("c", INTEGER).check(numbers.column(a).ne(50)),
                check("kit_whole", numbers.column(a).ne(60)));
        sandbox.create(checked);

        List<CheckConstraint> read = sandbox.connection().inspector().checks(TableName.of("kit_checked"));

        assertThat(read)
                .extracting(CheckConstraint::name)
                .contains("kit_check", "KitMixedCheck", "kit_whole")
                .hasSize(4);
        assertThat(read)
                .extracting(check -> check.condition().toString().replaceAll("[`\"() ]", ""))
                .contains("a>1", "a<90", "a<>50", "a<>60");
    }
}
