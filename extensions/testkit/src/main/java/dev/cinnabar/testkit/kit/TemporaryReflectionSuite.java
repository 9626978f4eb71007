package dev.cinnabar.testkit.kit;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.schema.TableComment.comment;
import static dev.cinnabar.schema.UniqueConstraint.unique;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Identity;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.schema.SchemaOperation.CreateView;
import dev.cinnabar.schema.SchemaOperation.DropTable;
import dev.cinnabar.schema.SchemaOperation.DropView;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.schema.TableLifetime;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.UniqueConstraint;
import dev.cinnabar.schema.View;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tables and views of one connection. */
interface TemporaryReflectionSuite {
    NumberColumn<Integer> PASSING_ID = column("id", INTEGER).primaryKey().autoincrement(false);

    private static void take(Sandbox sandbox, SchemaOperation step) {
        sandbox.connection().commit();
        sandbox.connection().apply(List.of(step));
        sandbox.connection().commit();
    }

    /** The table stands on the check's connection only while the expectation looks at it. */
    private static void with(Sandbox sandbox, Consumer<Inspector> expectation, TableElement... elements) {
        TableDefinition passing = TableDefinition.of(
                TableName.of("kit_passing_table"),
                java.util.stream.Stream.concat(
                                java.util.Arrays.stream(elements), java.util.stream.Stream.of(TableLifetime.TEMPORARY))
                        .toList());
        take(sandbox, new CreateTable(passing));
        try {
            expectation.accept(sandbox.connection().inspector());
        } finally {
            take(sandbox, new DropTable(passing));
        }
    }

    @Test
    @Requires(Feature.TEMPORARY_TABLES_LISTED)
    @Tag("ComponentReflectionTest.test_get_temp_table_names")
    default void temporaryTables_areListed(Sandbox sandbox) {
        with(
                sandbox,
                inspector -> {
                    assertThat(inspector.temporaryTableNames()).containsExactly("kit_passing_table");
                    assertThat(inspector.tableNames()).doesNotContain("kit_passing_table");
                },
                PASSING_ID);
    }

    @Test
    @Requires(Feature.TEMPORARY_VIEWS)
    @Tag("ComponentReflectionTest.test_get_temp_view_names")
    default void temporaryViews_areListed(Sandbox sandbox) {
        var source = table("kit_passing_source", PASSING_ID);
        View view =
                View.view("kit_passing_view", select(source.column(PASSING_ID))).temporary();
        sandbox.create(source);
        take(sandbox, new CreateView(view, false));

        try {
            assertThat(sandbox.connection().inspector().temporaryViewNames()).containsExactly("kit_passing_view");
        } finally {
            take(sandbox, new DropView(view, false));
        }
    }

    @Test
    @Requires(Feature.TEMPORARY_TABLES_LISTED)
    @Tag("ComponentReflectionTest.test_reflect_table_temp_table")
    default void temporaryTable_isReadAsAWhole(Sandbox sandbox) {
        with(
                sandbox,
                inspector -> {
                    TableDefinition read = inspector.table("kit_passing_table");
                    assertThat(read.isTemporary()).isTrue();
                    assertThat(read.primaryKey().columns()).containsExactly("id");
                    assertThat(read.columns())
                            .extracting(ColumnDefinition::name)
                            .containsExactly("id", "name");
                },
                PASSING_ID,
                column("name", varchar(50)));
    }

    @Test
    @Requires(Feature.TEMPORARY_TABLES_LISTED)
    @Tag("ComponentReflectionTest.test_get_temp_table_columns")
    default void columnsOfATemporaryTable_areRead(Sandbox sandbox) {
        with(
                sandbox,
                inspector -> assertThat(inspector.columns(TableName.of("kit_passing_table")))
                        .extracting(
                                column -> column.name() + " " + column.type().name())
                        .containsExactly("number INTEGER", "name VARCHAR(50)"),
                column("number", INTEGER),
                column("name", varchar(50)));
    }

    @Test
    @Requires(Feature.TEMPORARY_TABLES_LISTED)
    @Tag("ComponentReflectionTest.test_get_temp_table_unique_constraints")
    default void uniqueConstraintsOfATemporaryTable_areRead(Sandbox sandbox) {
        UniqueConstraint unique = unique("foo").named("kit_passing_unique");
        with(
                sandbox,
                inspector -> assertThat(inspector.uniques(TableName.of("kit_passing_table")))
                        .containsExactly(unique),
                PASSING_ID,
                column("foo", INTEGER),
                unique);
    }

    @Test
    @Requires({Feature.TEMPORARY_TABLES_LISTED, Feature.IDENTITY})
    @Tag("TempTableElementsTest.test_reflect_identity")
    default void identityOfATemporaryTable_isRead(Sandbox sandbox) {
        with(
                sandbox,
                inspector -> assertThat(inspector
                                .table("kit_passing_table")
                                .column("id")
                                .serverValue())
                        .isEqualTo(new ServerValue.Generated(Identity.ALWAYS)),
                column("id", INTEGER).primaryKey().identity(Identity.ALWAYS));
    }

    @Test
    @Requires({Feature.TEMPORARY_TABLES_LISTED, Feature.COMMENTS})
    @Tag("TempTableElementsTest.test_reflect_comments")
    default void commentsOfATemporaryTable_areRead(Sandbox sandbox) {
        with(
                sandbox,
                inspector -> {
                    TableDefinition read = inspector.table("kit_passing_table");
                    assertThat(read.comment()).isEqualTo("it's a temporary table");
                    assertThat(read.column("id").comment()).isEqualTo("its key");
                },
                PASSING_ID.comment("its key"),
                comment("it's a temporary table"));
    }
}
