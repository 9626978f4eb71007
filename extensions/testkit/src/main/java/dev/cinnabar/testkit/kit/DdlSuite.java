package dev.cinnabar.testkit.kit;

import static dev.cinnabar.schema.CheckConstraint.check;
import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.schema.ForeignKey.foreignKey;
import static dev.cinnabar.schema.Index.index;
import static dev.cinnabar.schema.TableComment.comment;
import static dev.cinnabar.schema.UniqueConstraint.unique;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.result.Row2;
import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NameLimit;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AddColumn;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.schema.SchemaOperation.DropColumn;
import dev.cinnabar.schema.SchemaOperation.DropIndex;
import dev.cinnabar.schema.SchemaOperation.DropTable;
import dev.cinnabar.schema.SchemaOperation.SetTableComment;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.schema.UniqueConstraint;
import dev.cinnabar.sql.Table;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Schema changes. */
interface DdlSuite {
    NumberColumn<Integer> DDL_ID = column("id", INTEGER).primaryKey().autoincrement(false);
    TextColumn DDL_DATA = column("data", varchar(50));
    Table DDL_TABLE = table("ddl_rows", DDL_ID, DDL_DATA);
    String DDL_SCHEMA = "kit_ddl";

    private static void take(Sandbox sandbox, SchemaOperation... steps) {
        sandbox.connection().commit();
        sandbox.connection().apply(List.of(steps));
        sandbox.connection().commit();
    }

    private static void expectRoundTrip(Sandbox sandbox, Table table) {
        sandbox.run(insert(table).set(DDL_ID, 1).set(DDL_DATA, "some data"));

        assertThat(sandbox.all(select(table.column(DDL_ID), table.column(DDL_DATA))))
                .containsExactly(new Row2<>(1, "some data"));
    }

    @Test
    @Tag("TableDDLTest.test_create_table")
    default void createTable_makesATableThatTakesRows(Sandbox sandbox) {
        take(sandbox, new CreateTable(DDL_TABLE));
        sandbox.afterwards(fresh -> fresh.apply(List.of(new DropTable(DDL_TABLE, true, false))));

        expectRoundTrip(sandbox, DDL_TABLE);
    }

    @Test
    @Requires(Feature.SCHEMAS)
    @Tag("TableDDLTest.test_create_table_schema")
    default void createTable_makesATableInASchema(Sandbox sandbox) {
        sandbox.schema(DDL_SCHEMA);
        Table table = DDL_TABLE.in(DDL_SCHEMA);
        take(sandbox, new CreateTable(table));

        expectRoundTrip(sandbox, table);
    }

    @Test
    @Tag("TableDDLTest.test_drop_table")
    default void dropTable_removesATable(Sandbox sandbox) {
        take(sandbox, new CreateTable(DDL_TABLE));

        take(sandbox, new DropTable(DDL_TABLE));

        assertThat(sandbox.connection().inspector().hasTable("ddl_rows")).isFalse();
    }

    @Test
    @Requires(Feature.COMMENTS)
    @Tag("TableDDLTest.test_drop_table_comment")
    default void emptyComment_takesTheCommentAway(Sandbox sandbox) {
        TableDefinition remarked = TableDefinition.of("ddl_remarked", DDL_ID, comment("a comment"));
        sandbox.create(remarked);
        TableName name = TableName.of(remarked);
        assertThat(sandbox.connection().inspector().comment(name)).isEqualTo("a comment");

        take(sandbox, new SetTableComment(name, "a comment", ""));

        assertThat(sandbox.connection().inspector().comment(name)).isEmpty();
    }

    @Test
    @Tag("TableDDLTest.test_create_table_if_not_exists")
    default void createTableIfNotExists_canBeRepeated(Sandbox sandbox) {
        sandbox.afterwards(fresh -> fresh.apply(List.of(new DropTable(DDL_TABLE, true, false))));

        take(sandbox, new CreateTable(DDL_TABLE, true));
        take(sandbox, new CreateTable(DDL_TABLE, true));

        assertThat(sandbox.connection().inspector().hasTable("ddl_rows")).isTrue();
    }

    @Test
    @Tag("TableDDLTest.test_drop_table_if_exists")
    default void dropTableIfExists_isQuietWithoutATable(Sandbox sandbox) {
        take(sandbox, new CreateTable(DDL_TABLE));

        take(sandbox, new DropTable(DDL_TABLE, true, false));
        take(sandbox, new DropTable(DDL_TABLE, true, false));

        assertThat(sandbox.connection().inspector().hasTable("ddl_rows")).isFalse();
    }

    @Test
    @Tag("TableDDLTest.test_drop_table_if_exists_via_drop")
    default void reverseOfCreateIfNotExists_isQuietWithoutATable(Sandbox sandbox) {
        SchemaOperation drop = new CreateTable(DDL_TABLE, true).reverse();
        take(sandbox, new CreateTable(DDL_TABLE));

        take(sandbox, drop);
        take(sandbox, drop);

        assertThat(sandbox.connection().inspector().hasTable("ddl_rows")).isFalse();
    }

    @Test
    @Requires(Feature.INDEX_IF_EXISTS)
    @Tag("TableDDLTest.test_drop_index_if_exists")
    default void dropIndexIfExists_isQuietWithoutAnIndex(Sandbox sandbox) {
        sandbox.create(DDL_TABLE);

        take(sandbox, new DropIndex(TableName.of("ddl_rows"), index("ddl_none", "data"), true));

        assertThat(sandbox.connection().inspector().indexes(TableName.of("ddl_rows")))
                .isEmpty();
    }

    @Test
    @Requires(Feature.COLUMN_IF_EXISTS)
    default void columnIfExists_isQuiet_whereNothingIsToBeDone(Sandbox sandbox) {
        sandbox.create(DDL_TABLE);
        TableName rows = TableName.of("ddl_rows");
        TextColumn none = column("ddl_none", varchar(20));

        take(sandbox, new DropColumn(rows, none, true));
        take(sandbox, new AddColumn(rows, none, true));
        take(sandbox, new AddColumn(rows, none, true));

        assertThat(sandbox.connection().inspector().columns(rows))
                .extracting(ColumnDefinition::name)
                .containsOnlyOnce("ddl_none");
    }

    /** A table with one constraint of each kind, whose conventional names are longer than any database takes. */
    private static TableDefinition longNamed() {
        String many = "a_long_name_that_goes_on_and_on_";
        TextColumn first = column(many + "first_column", varchar(20)).notNull();
        TextColumn second = column(many + "second_column", varchar(20)).notNull();
        NumberColumn<Integer> parent = column("parent", INTEGER);
        return TableDefinition.of(
                "ddl_long_" + many.substring(0, 20),
                DDL_ID,
                first,
                second,
                parent,
                unique(first.name(), second.name()),
                index("", second.name(), first.name()),
                foreignKey("parent").references("ddl_long_" + many.substring(0, 20), "id"),
                check("", DDL_TABLE.column(DDL_ID).gt(0)));
    }

    @Test
    @Tag("LongNameBlowoutTest.test_long_convention_name")
    default void conventionalName_isShortenedAlwaysTheSame(Sandbox sandbox) {
        TableDefinition table = longNamed();
        sandbox.create(table);
        NameLimit limit = sandbox.dialect().identifiers().limit();
        TableDefinition named = dev.cinnabar.schema.NamingConvention.STANDARD.applied(table, limit);

        TableDefinition read = sandbox.connection().inspector().table(TableName.of(table));

        expectNames(read, named, TableDefinition::uniques, UniqueConstraint::name);
        expectNames(read, named, TableDefinition::indexes, Index::name);
        expectNames(read, named, TableDefinition::foreignKeys, ForeignKey::name);
        expectNames(read, named, TableDefinition::checks, CheckConstraint::name);
        boolean isShort = limit.allows("x".repeat(100));
        String unique = read.uniques().get(0).name();
        assertThat(limit.allows(unique)).isTrue();
        assertThat(unique.matches(".*_[0-9a-f]{8}")).isEqualTo(!isShort);
    }

    private static <X> void expectNames(
            TableDefinition read,
            TableDefinition named,
            Function<TableDefinition, List<X>> parts,
            Function<X, String> name) {
        assertThat(parts.apply(read).stream().map(name))
                .isNotEmpty()
                .containsExactlyElementsOf(parts.apply(named).stream().map(name).toList());
    }

    @Test
    default void createAll_makesOnlyWhatIsMissing(Sandbox sandbox) {
        sandbox.create(DDL_TABLE);
        sandbox.run(insert(DDL_TABLE).set(DDL_ID, 1));
        sandbox.connection().commit();

        MetaData.of(DDL_TABLE, TableDefinition.of("ddl_more", DDL_ID)).createAll(sandbox.engine());
        sandbox.afterwards(MetaData.of(TableDefinition.of("ddl_more", DDL_ID))::dropAll);

        assertThat(sandbox.all(select(DDL_TABLE.column(DDL_ID)))).containsExactly(1);
        assertThat(sandbox.engine().inspector().hasTable("ddl_more")).isTrue();
    }
}
