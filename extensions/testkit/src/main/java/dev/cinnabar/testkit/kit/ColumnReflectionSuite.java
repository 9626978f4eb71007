package dev.cinnabar.testkit.kit;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.schema.TableComment.comment;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.type.Types.BOOLEAN;
import static dev.cinnabar.type.Types.DATE;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.TEXT;
import static dev.cinnabar.type.Types.character;
import static dev.cinnabar.type.Types.decimal;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Identity;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.schema.SequenceOptions;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.SqlText;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.View;
import dev.cinnabar.sql.Table;
import dev.cinnabar.type.StandardType;
import dev.cinnabar.type.TypeKind;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Columns: types, defaults, computed values, identity, comments. */
interface ColumnReflectionSuite {
    String COLUMN_SCHEMA = "kit_columns";
    NumberColumn<Integer> COLUMN_ID = column("id", INTEGER).primaryKey().autoincrement(false);
    NumberColumn<Integer> SIDE = column("side", INTEGER);
    Table SQUARES = table(TableDefinition.of("kit_squares", COLUMN_ID, SIDE));
    Table TYPED = table(TableDefinition.of(
            "kit_typed",
            COLUMN_ID,
            column("name", varchar(50)).notNull(),
            column("amount", decimal(10, 2)),
            column("born", DATE),
            column("story", TEXT)));

    private static TableDefinition computed() {
        return TableDefinition.of(
                "kit_computed",
                COLUMN_ID,
                SIDE.serverDefault("5"),
                column("stored", INTEGER).computed(SQUARES.column(SIDE).plus(2)));
    }

    /** The family of a type; a key that counts rows may have more digits than it was said to have. */
    private static TypeKind kindOf(ColumnDefinition<?> column) {
        TypeKind kind = ((StandardType<?>) column.type()).kind();
        return kind == TypeKind.BIGINT ? TypeKind.INTEGER : kind;
    }

    @Test
    @Requires({Feature.SCHEMAS, Feature.VIEWS})
    @Tag("ComponentReflectionTest.test_get_columns")
    default void columnsOfTablesAndViews_areReadInOrder(Sandbox sandbox) {
        sandbox.schema(COLUMN_SCHEMA);
        Table other = TYPED.in(COLUMN_SCHEMA);
        View view = View.view(
                "kit_typed_view",
                select(TYPED.column("id", INTEGER), TYPED.column("name", varchar(50)), TYPED.column("born", DATE)));
        sandbox.create(MetaData.of(TYPED, other).withViews(view));
        Inspector inspector = sandbox.connection().inspector();

        for (TableName name : List.of(TableName.of(TYPED), TableName.of(other))) {
            List<ColumnDefinition<?>> columns = inspector.columns(name);
            assertThat(columns)
                    .extracting(ColumnDefinition::name)
                    .containsExactly("id", "name", "amount", "born", "story");
            assertThat(columns.stream().map(ColumnReflectionSuite::kindOf))
                    .containsExactly(
                            TypeKind.INTEGER, TypeKind.VARCHAR, TypeKind.DECIMAL, TypeKind.DATE, TypeKind.TEXT);
            assertThat(columns)
                    .extracting(ColumnDefinition::isNullable)
                    .containsExactly(false, false, true, true, true);
        }
        List<ColumnDefinition<?>> ofView = inspector.columns(view.name());
        assertThat(ofView).extracting(ColumnDefinition::name).containsExactly("id", "name", "born");
        assertThat(ofView.stream().map(ColumnReflectionSuite::kindOf))
                .containsExactly(TypeKind.INTEGER, TypeKind.VARCHAR, TypeKind.DATE);
    }

    @Test
    @Tag("ComponentReflectionTestExtra.test_string_length_reflection")
    default void lengthsOfTexts_areRead(Sandbox sandbox) {
        sandbox.create(TableDefinition.of(
                "kit_lengths", column("v", varchar(52)), column("c", character(7)), column("t", TEXT)));

        List<ColumnDefinition<?>> columns = sandbox.connection().inspector().columns(TableName.of("kit_lengths"));

        assertThat(columns)
                .extracting(column -> column.type().name())
                .containsExactly("VARCHAR(52)", "CHAR(7)", "TEXT");
        assertThat(columns).allMatch(column -> column.type().javaType() == String.class);
    }

    @Test
    @Requires(Feature.DEFAULT_EXPRESSIONS)
    @Tag("ComponentReflectionTestExtra.test_server_defaults")
    default void serverDefaults_areReadAsMatchingText(Sandbox sandbox) {
        TableDefinition defaults = TableDefinition.of(
                "kit_defaults",
                COLUMN_ID,
                column("number", INTEGER).serverDefault("5"),
                column("word", varchar(50)).serverDefaultValue("it's 5"),
                column("truth", BOOLEAN).serverDefaultValue(true),
                column("sum", INTEGER).serverDefault("3 + 5"),
                column("function", INTEGER).serverDefault("abs(-42)"),
                column("none", INTEGER));
        sandbox.create(defaults);

        TableDefinition read = sandbox.connection().inspector().table(TableName.of(defaults));

        assertThat(defaultOf(read, "number")).isEqualTo("5");
        assertThat(defaultOf(read, "word")).contains("'it''s 5'");
        assertThat(defaultOf(read, "truth").toLowerCase(java.util.Locale.ROOT)).isIn("1", "true", "(1)");
        assertThat(defaultOf(read, "sum").replaceAll("[() ]", "")).isEqualTo("3+5");
        assertThat(defaultOf(read, "function").replaceAll("[()' ]", "")).startsWith("abs-42");
        assertThat(read.column("none").serverValue()).isEqualTo(new ServerValue.None());
    }

    private static String defaultOf(TableDefinition table, String column) {
        return ((SqlText) ((ServerValue.Default) table.column(column).serverValue()).expression()).sql();
    }

    @Test
    @Requires(Feature.COMPUTED_STORED)
    @Tag("ComputedReflectionTest.test_computed_col_default_not_set")
    default void computedColumn_hasNoDefault(Sandbox sandbox) {
        sandbox.create(computed());

        TableDefinition read = sandbox.connection().inspector().table(TableName.of("kit_computed"));

        assertThat(read.column("side").serverValue()).isInstanceOf(ServerValue.Default.class);
        assertThat(defaultOf(read, "side")).isEqualTo("5");
        assertThat(read.column("stored").serverValue()).isInstanceOf(ServerValue.Computed.class);
    }

    private static void expectComputed(TableDefinition read, String column, boolean stored) {
        assertThat(read.column(column).serverValue()).isInstanceOfSatisfying(ServerValue.Computed.class, computed -> {
            assertThat(computed.stored()).isEqualTo(stored);
            assertThat(computed.expression().toString().replaceAll("[`\"() ]", ""))
                    .isEqualTo("side+2");
        });
    }

    @Test
    @Requires(Feature.COMPUTED_STORED)
    @Tag("ComputedReflectionTest.test_get_column_returns_persisted")
    default void computedColumn_tellsWhetherItIsStored(Sandbox sandbox) {
        TableDefinition table = sandbox.has(Feature.COMPUTED_VIRTUAL)
                ? TableDefinition.of(
                        "kit_computed",
                        COLUMN_ID,
                        SIDE,
                        column("stored", INTEGER).computed(SQUARES.column(SIDE).plus(2)),
                        column("virtual", INTEGER)
                                .computedVirtual(SQUARES.column(SIDE).plus(2)))
                : computed();
        sandbox.create(table);

        TableDefinition read = sandbox.connection().inspector().table(TableName.of("kit_computed"));

        expectComputed(read, "stored", true);
        if (sandbox.has(Feature.COMPUTED_VIRTUAL)) {
            expectComputed(read, "virtual", false);
        }
    }

    @Test
    @Requires({Feature.COMPUTED_STORED, Feature.SCHEMAS})
    @Tag("ComputedReflectionTest.test_get_column_returns_persisted_with_schema")
    default void computedColumnInASchema_tellsWhetherItIsStored(Sandbox sandbox) {
        sandbox.schema(COLUMN_SCHEMA);
        sandbox.create(computed().in(COLUMN_SCHEMA));

        expectComputed(
                sandbox.connection().inspector().table(new TableName(COLUMN_SCHEMA, "kit_computed")), "stored", true);
    }

    @Test
    @Requires(Feature.IDENTITY)
    @Tag("IdentityReflectionTest.test_reflect_identity")
    default void identityOptions_areRead(Sandbox sandbox) {
        Identity full = Identity.ALWAYS.with(SequenceOptions.NONE
                .startingAt(5)
                .by(2)
                .between(3L, 1_000L)
                .caching(42)
                .cycling());
        TableDefinition first = TableDefinition.of(
                "kit_identity", column("id", INTEGER).primaryKey().identity(full), column("n", INTEGER));
        TableDefinition second = TableDefinition.of(
                "kit_identity_plain", column("id", INTEGER).primaryKey().identity(Identity.BY_DEFAULT));
        sandbox.create(first, second);
        Inspector inspector = sandbox.connection().inspector();

        assertThat(inspector.table("kit_identity").column("id").serverValue())
                .isEqualTo(new ServerValue.Generated(full));
        assertThat(inspector.table("kit_identity").column("n").serverValue()).isEqualTo(new ServerValue.None());
        assertThat(inspector.table("kit_identity_plain").column("id").serverValue())
                .isEqualTo(new ServerValue.Generated(Identity.BY_DEFAULT));
    }

    private static void expectComments(Sandbox sandbox, String text) {
        TableDefinition remarked = TableDefinition.of(
                "kit_remarked", COLUMN_ID, column("data", INTEGER).comment(text), comment(text));
        sandbox.create(remarked);

        TableDefinition read = sandbox.connection().inspector().table(TableName.of(remarked));

        assertThat(read.comment()).isEqualTo(text);
        assertThat(read.column("data").comment()).isEqualTo(text);
    }

    @Test
    @Requires(Feature.COMMENTS)
    @Tag("ComponentReflectionTest.test_comments_unicode")
    default void commentsBeyondAscii_areRead(Sandbox sandbox) {
        expectComments(sandbox, "é試蛇ẟΩ it's \\ \"so\"");
    }

    @Test
    @Requires({Feature.COMMENTS, Feature.COMMENTS_OF_ALL_UNICODE})
    @Tag("ComponentReflectionTest.test_comments_unicode_full")
    default void commentsOfAllUnicode_areRead(Sandbox sandbox) {
        expectComments(sandbox, "🐍🧙🝝🧙\u200d♂️🧙\u200d♀️");
    }

    @Test
    @Requires(Feature.TABLES_WITHOUT_COLUMNS)
    @Tag("TableNoColumnsTest.test_reflect_incl_table_no_columns")
    default void tableWithoutColumns_isReadWithTheOthers(Sandbox sandbox) {
        TableDefinition empty = TableDefinition.of("kit_empty");
        sandbox.create(empty);

        assertThat(MetaData.reflect(sandbox.connection()).table("kit_empty").columns())
                .isEmpty();
    }

    @Test
    @Requires({Feature.TABLES_WITHOUT_COLUMNS, Feature.VIEWS})
    @Tag("TableNoColumnsTest.test_get_columns_view_no_columns")
    default void viewWithoutColumns_hasNone(Sandbox sandbox) {
        sandbox.create(MetaData.of(TableDefinition.of("kit_empty"))
                .withViews(View.view("kit_empty_view", new SqlText("SELECT * FROM kit_empty"))));

        assertThat(sandbox.connection().inspector().columns(TableName.of("kit_empty_view")))
                .isEmpty();
    }

    @Test
    default void column_isFilledByTheDatabase_whenItIsTheOnlyKey(Sandbox sandbox) {
        TableDefinition filled =
                TableDefinition.of("kit_filled", column("id", INTEGER).primaryKey());
        sandbox.create(filled);

        assertThat(sandbox.dialect().schema().statements(new CreateTable(filled)))
                .isNotEmpty();
        assertThat(sandbox.connection()
                        .inspector()
                        .primaryKey(TableName.of(filled))
                        .columns())
                .containsExactly("id");
    }
}
