package dev.cinnabar.testkit.kit;

import static dev.cinnabar.schema.CheckConstraint.check;
import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.schema.ForeignKey.foreignKey;
import static dev.cinnabar.schema.Index.index;
import static dev.cinnabar.schema.PrimaryKey.primaryKey;
import static dev.cinnabar.schema.TableComment.comment;
import static dev.cinnabar.schema.UniqueConstraint.unique;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.Identity;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.SequenceOptions;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.UniqueConstraint;
import dev.cinnabar.schema.View;
import dev.cinnabar.sql.Table;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Names with quotes, brackets, dots, blanks and capital letters. */
interface NameReflectionSuite {
    List<String> ODD_NAMES = List.of(
            "(3)",
            "col%p",
            "[brack]",
            "quote\"",
            "a.b",
            "has spaces",
            "(foo)",
            "tick`",
            "it's",
            "col:on",
            "Mixed_Case");
    NumberColumn<Integer> QUOTED_ID = column("id\"s`", INTEGER).primaryKey().autoincrement(false);
    NumberColumn<Integer> QUOTED_PARENT = column("parent's", INTEGER);

    private static Table quotedTable(String name) {
        return table(TableDefinition.of(
                name,
                QUOTED_ID,
                QUOTED_PARENT,
                column("data", varchar(20)),
                comment("the \"comment\" of it's table"),
                index("index's \"one\" of " + name, "data"),
                check(
                        "check's \"one\" of " + name,
                        table("t", QUOTED_ID).column(QUOTED_ID).gt(0))));
    }

    private static void eachQuoted(Sandbox sandbox, java.util.function.BiConsumer<Inspector, TableName> expectation) {
        List<String> names = List.of("quote ' one", "quote \" two");
        names.forEach(name -> sandbox.create(quotedTable(name)));
        Inspector inspector = sandbox.connection().inspector();
        names.forEach(name -> expectation.accept(inspector, TableName.of(name)));
    }

    @Test
    @Tag("QuotedNameArgumentTest.test_get_table_options")
    default void optionsOfAQuotedName_areRead(Sandbox sandbox) {
        eachQuoted(
                sandbox,
                (inspector, name) -> assertThat(inspector.options(name))
                        .allMatch(option ->
                                option.dialect().equals(sandbox.dialect().name())));
    }

    @Test
    @Requires(Feature.VIEWS)
    @Tag("QuotedNameArgumentTest.test_get_view_definition")
    default void definitionOfAQuotedView_isRead(Sandbox sandbox) {
        Table source = quotedTable("quote source");
        View view = View.view("view ' of \" it", select(source.column(QUOTED_ID)));
        sandbox.create(MetaData.of(source).withViews(view));

        assertThat(sandbox.connection().inspector().viewDefinition(view.name()))
                .containsIgnoringCase("select")
                .contains("quote source");
    }

    @Test
    @Tag("QuotedNameArgumentTest.test_get_columns")
    default void columnsOfAQuotedName_areRead(Sandbox sandbox) {
        eachQuoted(
                sandbox,
                (inspector, name) -> assertThat(inspector.columns(name))
                        .extracting(ColumnDefinition::name)
                        .containsExactly("id\"s`", "parent's", "data"));
    }

    @Test
    @Tag("QuotedNameArgumentTest.test_get_pk_constraint")
    default void keyOfAQuotedName_isRead(Sandbox sandbox) {
        eachQuoted(
                sandbox,
                (inspector, name) ->
                        assertThat(inspector.primaryKey(name).columns()).containsExactly("id\"s`"));
    }

    @Test
    @Tag("QuotedNameArgumentTest.test_get_indexes")
    default void indexesOfAQuotedName_areRead(Sandbox sandbox) {
        eachQuoted(
                sandbox,
                (inspector, name) -> assertThat(inspector.indexes(name))
                        .extracting(Index::name)
                        .containsExactly("index's \"one\" of " + name.name()));
    }

    @Test
    @Requires(Feature.COMMENTS)
    @Tag("QuotedNameArgumentTest.test_get_table_comment")
    default void commentOfAQuotedName_isRead(Sandbox sandbox) {
        eachQuoted(
                sandbox,
                (inspector, name) -> assertThat(inspector.comment(name)).isEqualTo("the \"comment\" of it's table"));
    }

    @Test
    @Tag("QuotedNameArgumentTest.test_get_check_constraints")
    default void checksOfAQuotedName_areRead(Sandbox sandbox) {
        eachQuoted(
                sandbox,
                (inspector, name) -> assertThat(inspector.checks(name))
                        .singleElement()
                        .satisfies(check -> {
                            assertThat(check.name()).isEqualTo("check's \"one\" of " + name.name());
                            assertThat(check.condition().toString()).contains(">");
                        }));
    }

    @Test
    @Tag("BizarroCharacterTest.test_fk_ref")
    default void keysBetweenOddNames_areRead(Sandbox sandbox) {
        for (String odd : ODD_NAMES) {
            TableDefinition parent = TableDefinition.of(
                    "parent " + odd,
                    column(odd, INTEGER),
                    column("second " + odd, INTEGER),
                    primaryKey(odd, "second " + odd),
                    unique(odd));
            TableDefinition child = TableDefinition.of(
                    "child " + odd,
                    column("id", INTEGER).primaryKey(),
                    column("ref " + odd, INTEGER),
                    column("second ref " + odd, INTEGER),
                    foreignKey("ref " + odd).references(parent, odd),
                    foreignKey("ref " + odd, "second ref " + odd).references(parent, odd, "second " + odd));
            sandbox.create(parent, child);

            List<ForeignKey> keys = sandbox.connection().inspector().foreignKeys(TableName.of(child));

            assertThat(keys).hasSize(2).allMatch(key -> key.target().equals(TableName.of(parent)));
            assertThat(keys)
                    .extracting(ForeignKey::columns)
                    .containsExactlyInAnyOrder(List.of("ref " + odd), List.of("ref " + odd, "second ref " + odd));
            assertThat(keys)
                    .extracting(ForeignKey::referredColumns)
                    .containsExactlyInAnyOrder(List.of(odd), List.of(odd, "second " + odd));
            sandbox.connection().commit();
        }
    }

    @Test
    @Requires(Feature.IDENTITY)
    @Tag("BizarroCharacterTest.test_reflect_identity")
    default void identityOfOddNames_isRead(Sandbox sandbox) {
        Identity identity =
                Identity.ALWAYS.with(SequenceOptions.NONE.startingAt(2).by(3));
        for (String odd : ODD_NAMES) {
            TableDefinition table = TableDefinition.of(
                    "identity " + odd, column(odd, INTEGER).primaryKey().identity(identity));
            sandbox.create(table);

            assertThat(sandbox.connection()
                            .inspector()
                            .table(TableName.of(table))
                            .column(odd)
                            .serverValue())
                    .isEqualTo(new ServerValue.Generated(identity));
            sandbox.connection().commit();
        }
    }

    @Test
    @Requires(Feature.COMMENTS)
    @Tag("BizarroCharacterTest.test_reflect_comments")
    default void commentsOfOddNames_areRead(Sandbox sandbox) {
        for (String odd : ODD_NAMES) {
            TableDefinition table = TableDefinition.of(
                    "remark " + odd,
                    column("id", INTEGER).primaryKey(),
                    column(odd, INTEGER).comment("column of " + odd),
                    comment("table of " + odd));
            sandbox.create(table);

            TableDefinition read = sandbox.connection().inspector().table(TableName.of(table));

            assertThat(read.comment()).isEqualTo("table of " + odd);
            assertThat(read.column(odd).comment()).isEqualTo("column of " + odd);
            sandbox.connection().commit();
        }
    }

    private static TableDefinition cased() {
        return TableDefinition.of(
                "kit_cased",
                column("id", INTEGER).autoincrement(false),
                column("a", INTEGER),
                column("b", INTEGER),
                column("c", INTEGER),
                column("d", INTEGER),
                primaryKey("id").named("KitMixed.pk"),
                unique("a").named("kit_UPPER_uq"),
                unique("b").named("kit.dotted.uq"),
                unique("a", "b").named("KitMixed_uq"),
                index("KIT_UPPER_IX", "c"),
                index("kit.dotted.ix", "d"),
                index("KitMixed_ix", "c", "d"));
    }

    @Test
    @Tag("ComponentReflectionTest.test_get_pk_constraint_quoted_name")
    default void keysName_isReadAsSaid(Sandbox sandbox) {
        sandbox.create(cased());

        assertThat(sandbox.connection()
                        .inspector()
                        .primaryKey(TableName.of("kit_cased"))
                        .name())
                .isIn("KitMixed.pk", "");
    }

    @Test
    @Tag("ComponentReflectionTest.test_get_indexes_quoted_name")
    default void indexNames_areReadAsSaid(Sandbox sandbox) {
        sandbox.create(cased());

        assertThat(sandbox.connection().inspector().indexes(TableName.of("kit_cased")))
                .extracting(Index::name)
                .containsExactlyInAnyOrder("KIT_UPPER_IX", "kit.dotted.ix", "KitMixed_ix");
    }

    @Test
    @Tag("ComponentReflectionTest.test_get_unique_constraints_quoted_name")
    default void uniqueNames_areReadAsSaid(Sandbox sandbox) {
        sandbox.create(cased());

        assertThat(sandbox.connection().inspector().uniques(TableName.of("kit_cased")))
                .extracting(UniqueConstraint::name)
                .containsExactlyInAnyOrder("kit_UPPER_uq", "kit.dotted.uq", "KitMixed_uq");
    }
}
