package dev.cinnabar.testkit.kit;

import static dev.cinnabar.schema.CheckConstraint.check;
import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.DialectOption;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.ReflectOptions;
import dev.cinnabar.schema.RelationKind;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableFilter;
import dev.cinnabar.schema.TableLifetime;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.View;
import dev.cinnabar.sql.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whole schemas at once. */
interface BulkReflectionSuite {
    String BULK_SCHEMA = "kit_bulk";
    NumberColumn<Integer> BULK_ID = column("id", INTEGER).primaryKey().autoincrement(false);
    Table FIRST = table(TableDefinition.of(
            "kit_first",
            BULK_ID,
            column("a", INTEGER),
            check("kit_first_check", table("t", BULK_ID).column(BULK_ID).gt(0))));
    Table SECOND = table(TableDefinition.of("kit_second", BULK_ID, column("b", INTEGER)));
    View SEEN = View.view("kit_first_view", select(FIRST.column(BULK_ID)));

    /** Two tables and a view, in the default schema and where it can be in another. */
    private static List<String> create(Sandbox sandbox) {
        List<String> schemas = new ArrayList<>(List.of(""));
        sandbox.create(MetaData.of(FIRST, SECOND).withViews(SEEN));
        if (sandbox.has(Feature.SCHEMAS)) {
            sandbox.schema(BULK_SCHEMA);
            Table first = FIRST.in(BULK_SCHEMA);
            View view =
                    View.view("kit_first_view", select(first.column(BULK_ID))).in(BULK_SCHEMA);
            sandbox.create(MetaData.of(first, SECOND.in(BULK_SCHEMA)).withViews(view));
            schemas.add(BULK_SCHEMA);
        }
        return schemas;
    }

    private static Set<String> names(Map<TableName, ?> answer) {
        return answer.keySet().stream().map(TableName::name).collect(Collectors.toSet());
    }

    @Test
    @Requires({Feature.SCHEMAS, Feature.VIEWS})
    @Tag("ComponentReflectionTest.test_get_view_names")
    default void views_areListedAlone(Sandbox sandbox) {
        List<String> schemas = create(sandbox);
        Inspector inspector = sandbox.connection().inspector();

        for (String schema : schemas) {
            assertThat(inspector.viewNames(schema)).containsExactly("kit_first_view");
            assertThat(inspector.tableNames(schema))
                    .contains("kit_first", "kit_second")
                    .doesNotContain("kit_first_view");
        }
    }

    @Test
    @Requires({Feature.SCHEMAS, Feature.VIEWS})
    @Tag("ComponentReflectionTest.test_get_view_definition")
    default void viewsQuery_isRead(Sandbox sandbox) {
        List<String> schemas = create(sandbox);
        Inspector inspector = sandbox.connection().inspector();

        for (String schema : schemas) {
            assertThat(inspector.viewDefinition(new TableName(schema, "kit_first_view")))
                    .containsIgnoringCase("select")
                    .contains("kit_first");
        }
    }

    @Test
    @Tag("ComponentReflectionTest.test_get_table_options")
    default void tableOptions_areRead(Sandbox sandbox) {
        List<String> schemas = create(sandbox);
        Inspector inspector = sandbox.connection().inspector();

        for (String schema : schemas) {
            assertThat(inspector.options(new TableName(schema, "kit_first")))
                    .extracting(DialectOption::dialect)
                    .allMatch(sandbox.dialect().name()::equals);
        }
    }

    @Test
    @Tag("ComponentReflectionTest.test_multi_get_table_options")
    default void tableOptions_areTheSameTogether(Sandbox sandbox) {
        List<String> schemas = create(sandbox);
        Inspector inspector = sandbox.connection().inspector();

        for (String schema : schemas) {
            inspector
                    .each(TableFilter.TABLES.in(schema), TableDefinition::options)
                    .forEach((name, options) -> {
                        Inspector fresh = sandbox.connection().inspector();
                        assertThat(options).isEqualTo(fresh.options(name));
                    });
        }
    }

    @Test
    @Tag("ComponentReflectionTest.test_multi_get_table_options_tables")
    default void tableOptions_areFiltered(Sandbox sandbox) {
        expectFiltered(sandbox, create(sandbox));
    }

    /** Every filter gives just the tables and views that it accepts. */
    private static void expectFiltered(Sandbox sandbox, List<String> schemas) {
        for (String schema : schemas) {
            TableFilter tables = TableFilter.TABLES.in(schema);
            Inspector inspector = sandbox.connection().inspector();
            assertThat(names(inspector.each(tables, TableDefinition::options)))
                    .contains("kit_first", "kit_second")
                    .doesNotContain("kit_first_view");
            assertThat(names(inspector.each(tables.kinds(RelationKind.VIEW), TableDefinition::options)))
                    .containsExactly("kit_first_view");
            assertThat(names(inspector.each(tables.anyKind(), TableDefinition::options)))
                    .contains("kit_first", "kit_second", "kit_first_view");
            assertThat(names(inspector.each(
                            tables.anyKind().only("kit_second", "kit_first_view", "none"), TableDefinition::options)))
                    .containsExactlyInAnyOrder("kit_second", "kit_first_view");
            assertThat(inspector.each(tables.lifetimes(TableLifetime.TEMPORARY), TableDefinition::options))
                    .isEmpty();
            assertThat(names(inspector.each(tables.anyLifetime().only("kit_first"), TableDefinition::options)))
                    .containsExactly("kit_first");
        }
    }

    @Test
    @Tag("ComponentReflectionTest.test_get_multi_columns")
    default void columns_areReadTogether(Sandbox sandbox) {
        List<String> schemas = create(sandbox);
        Inspector inspector = sandbox.connection().inspector();

        for (String schema : schemas) {
            Map<TableName, List<ColumnDefinition<?>>> columns = inspector.each(
                    TableFilter.TABLES.in(schema).anyKind().only("kit_first", "kit_second", "kit_first_view"),
                    TableDefinition::columns);
            assertThat(columns).hasSize(3);
            columns.forEach((name, read) ->
                    assertThat(read).isEqualTo(sandbox.connection().inspector().columns(name)));
            assertThat(columns.get(new TableName(schema, "kit_second")))
                    .extracting(ColumnDefinition::name)
                    .containsExactly("id", "b");
        }
    }

    @Test
    @Tag("ComponentReflectionTest.test_get_multi_check_constraints")
    default void checks_areReadTogether(Sandbox sandbox) {
        List<String> schemas = create(sandbox);
        Inspector inspector = sandbox.connection().inspector();

        for (String schema : schemas) {
            TableFilter filter = TableFilter.TABLES.in(schema).only("kit_first", "kit_second");
            assertThat(inspector.each(filter, TableDefinition::checks))
                    .allSatisfy((name, checks) -> assertThat(checks)
                            .hasSize(name.name().equals("kit_first") ? 1 : 0)
                            .allMatch(check -> check.name().equals("kit_first_check")));
        }
    }

    @Test
    @Requires(Feature.VIEWS)
    @Tag("ComponentReflectionTest.test_metadata")
    default void metadata_areReadWithAndWithoutViews(Sandbox sandbox) {
        for (String schema : create(sandbox)) {
            ReflectOptions tables = ReflectOptions.TABLES.in(schema);

            MetaData plain = MetaData.reflect(sandbox.connection(), tables);
            assertThat(plain.tables()).extracting(TableDefinition::name).contains("kit_first", "kit_second");
            assertThat(plain.views()).isEmpty();

            MetaData whole = MetaData.reflect(sandbox.connection(), tables.withViews());
            assertThat(whole.views()).extracting(View::name).containsExactly(new TableName(schema, "kit_first_view"));

            MetaData one = MetaData.reflect(sandbox.connection(), tables.only("kit_second"));
            assertThat(one.tables()).extracting(TableDefinition::name).containsExactly("kit_second");
        }
    }
}
