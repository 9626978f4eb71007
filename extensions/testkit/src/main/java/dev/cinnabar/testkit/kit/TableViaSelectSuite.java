package dev.cinnabar.testkit.kit;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.result.Row2;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.CreateTableAs;
import dev.cinnabar.schema.SchemaOperation.DropTable;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableLifetime;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.schema.View;
import dev.cinnabar.sql.Selection;
import dev.cinnabar.sql.Table;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tables and views made from queries. */
interface TableViaSelectSuite {
    NumberColumn<Integer> SOURCE_ID = column("id", INTEGER).primaryKey().autoincrement(false);
    TextColumn SOURCE_NAME = column("name", varchar(20));
    Table SOURCE = table("kit_source", SOURCE_ID, SOURCE_NAME);

    private static void fill(Sandbox sandbox) {
        sandbox.create(SOURCE);
        sandbox.fill(SOURCE, 1, "n1", 2, "n2");
    }

    private static void take(Sandbox sandbox, SchemaOperation step) {
        sandbox.connection().commit();
        sandbox.connection().apply(List.of(step));
    }

    private static Selection<Row2<Integer, String>> all() {
        return select(SOURCE.column(SOURCE_ID), SOURCE.column(SOURCE_NAME));
    }

    private static void expectRows(Sandbox sandbox, TableDefinition made) {
        Table table = table(made);

        assertThat(sandbox.all(select(table.column("id", INTEGER), table.column("name", varchar(20)))
                        .orderBy(table.column("id", INTEGER))))
                .containsExactly(new Row2<>(1, "n1"), new Row2<>(2, "n2"));
        List<ColumnDefinition<?>> read =
                sandbox.connection().inspector().columns(new TableName(made.schema(), made.name()));
        assertThat(read).extracting(ColumnDefinition::name).containsExactly("id", "name");
        assertThat(read.get(0).type().javaType()).isEqualTo(Integer.class);
        assertThat(read.get(1).type().javaType()).isEqualTo(String.class);
    }

    private static CreateTableAs create(String name, TableLifetime lifetime, boolean ifNotExists) {
        return new CreateTableAs(TableName.of(name), all(), lifetime, ifNotExists);
    }

    private static void dropAfterwards(Sandbox sandbox, CreateTableAs create) {
        sandbox.afterwards(fresh -> fresh.apply(List.of(new DropTable(create.definition(), true, false))));
    }

    @Test
    @Tag("TableViaSelectTest.test_without_metadata")
    default void query_makesTablesAndViews(Sandbox sandbox) {
        fill(sandbox);
        CreateTableAs permanent = create("kit_made", TableLifetime.PERMANENT, false);
        dropAfterwards(sandbox, permanent);

        take(sandbox, permanent);
        expectRows(sandbox, permanent.definition());
        if (sandbox.has(Feature.TEMPORARY_TABLES_LISTED)) {
            CreateTableAs temporary = create("kit_made_temporary", TableLifetime.TEMPORARY, false);
            take(sandbox, temporary);
            expectRows(sandbox, temporary.definition());
            take(sandbox, new DropTable(sandbox.connection().inspector().table("kit_made_temporary")));
        }
        if (sandbox.has(Feature.TEMPORARY_VIEWS)) {
            View view = View.view("kit_seen_temporary", all()).temporary();
            take(sandbox, new SchemaOperation.CreateView(view, false));
            expectRows(sandbox, view.definition());
            take(sandbox, new SchemaOperation.DropView(view, false));
        }
        if (sandbox.has(Feature.SCHEMAS)) {
            sandbox.connection().commit();
            sandbox.schema("kit_made_schema");
            CreateTableAs inSchema = new CreateTableAs(
                    new TableName("kit_made_schema", "kit_made"), all(), TableLifetime.PERMANENT, false);
            take(sandbox, inSchema);
            expectRows(sandbox, inSchema.definition());
        }
    }

    @Test
    @Requires(Feature.VIEWS)
    @Tag("TableViaSelectTest.test_with_metadata")
    default void metadata_makeAndDropThem(Sandbox sandbox) {
        fill(sandbox);
        View view = View.view("kit_seen", all());
        CreateTableAs made = create("kit_made", TableLifetime.PERMANENT, false);
        MetaData metadata = MetaData.of().withViews(view).with(made);

        metadata.createAll(sandbox.engine());
        expectRows(sandbox, view.definition());
        expectRows(sandbox, made.definition());
        sandbox.connection().commit();
        metadata.dropAll(sandbox.engine());

        assertThat(sandbox.engine().inspector().hasTables("", List.of("kit_seen", "kit_made")))
                .doesNotContainValue(true);
    }

    @Test
    @Tag("TableViaSelectTest.test_with_labels")
    default void labels_becomeColumns(Sandbox sandbox) {
        fill(sandbox);
        Selection<Row2<Integer, String>> labelled = select(
                SOURCE.column(SOURCE_ID).as("the_id"),
                SOURCE.column(SOURCE_NAME).as("the_name"));
        CreateTableAs made = CreateTableAs.of("kit_labelled", labelled);
        dropAfterwards(sandbox, made);

        take(sandbox, made);

        assertThat(made.definition().columns())
                .extracting(ColumnDefinition::name)
                .containsExactly("the_id", "the_name");
        assertThat(sandbox.connection().inspector().columns(TableName.of("kit_labelled")))
                .extracting(ColumnDefinition::name)
                .containsExactly("the_id", "the_name");
    }

    @Test
    @Tag("TableViaSelectTest.test_create_table_as_if_not_exists")
    default void createTableAsIfNotExists_canBeRepeated(Sandbox sandbox) {
        fill(sandbox);
        CreateTableAs made = create("kit_made", TableLifetime.PERMANENT, true);
        dropAfterwards(sandbox, made);

        take(sandbox, made);
        take(sandbox, made);

        expectRows(sandbox, made.definition());
    }

    @Test
    @Requires(Feature.VIEWS)
    @Tag("TableViaSelectTest.test_with_bind_param_executes")
    default void values_areWrittenIntoTheQuery(Sandbox sandbox) {
        fill(sandbox);
        View view = View.view(
                "kit_bound",
                select(SOURCE.column(SOURCE_ID))
                        .where(SOURCE.column(SOURCE_NAME).eq("n2")));
        sandbox.create(MetaData.of().withViews(view));

        assertThat(sandbox.all(select(table(view.definition()).column("id", INTEGER))))
                .containsExactly(2);
    }

    @Test
    @Tag("TableViaSelectTest.test_compound_select_smoke")
    default void unionAll_makesATable(Sandbox sandbox) {
        fill(sandbox);
        var id = SOURCE.column(SOURCE_ID);
        CreateTableAs made = CreateTableAs.of(
                "kit_union", select(id).where(id.eq(1)).unionAll(select(id).where(id.eq(2))));
        dropAfterwards(sandbox, made);

        take(sandbox, made);

        assertThat(sandbox.all(select(table(made.definition()).column("id", INTEGER))))
                .containsExactlyInAnyOrder(1, 2);
    }
}
