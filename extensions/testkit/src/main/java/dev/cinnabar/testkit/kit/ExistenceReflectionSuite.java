package dev.cinnabar.testkit.kit;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.schema.ForeignKey.foreignKey;
import static dev.cinnabar.schema.Index.index;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.error.NoSuchTableException;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.SchemaOperation.CreateSchema;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.schema.SchemaOperation.DropSchema;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableLifetime;
import dev.cinnabar.schema.TableName;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whether something is there. */
interface ExistenceReflectionSuite {
    ColumnDefinition<?> EXISTENCE_ID = column("id", INTEGER).primaryKey().autoincrement(false);
    TableDefinition EXISTING = TableDefinition.of(
            "kit_existing", EXISTENCE_ID, column("data", varchar(20)), index("kit_existing_index", "data"));
    String EXISTENCE_SCHEMA = "kit_existence";

    @Test
    @Tag("HasTableTest.test_has_table")
    default void table_isFound(Sandbox sandbox) {
        sandbox.create(EXISTING);
        Inspector inspector = sandbox.connection().inspector();

        assertThat(inspector.hasTable("kit_existing")).isTrue();
        assertThat(inspector.hasTable("kit_existing_s")).isFalse();
        assertThat(inspector.hasTable("nonexistent_table")).isFalse();
    }

    @Test
    @Tag("HasTableTest.test_has_multi_table")
    default void tables_areFoundTogether(Sandbox sandbox) {
        sandbox.create(EXISTING);

        assertThat(sandbox.connection().inspector().hasTables("", List.of("kit_existing", "nonexistent_table")))
                .isEqualTo(Map.of("kit_existing", true, "nonexistent_table", false));
    }

    @Test
    @Tag("HasTableTest.test_has_table_cache")
    default void answer_isRememberedUntilCleared(Sandbox sandbox) {
        Engine engine = sandbox.engine();
        Inspector inspector = engine.inspector();
        assertThat(inspector.hasTable("kit_existing")).isFalse();

        sandbox.create(EXISTING);

        assertThat(inspector.hasTable("kit_existing")).isFalse();
        inspector.clear();
        assertThat(inspector.hasTable("kit_existing")).isTrue();
    }

    @Test
    @Requires(Feature.SCHEMAS)
    @Tag("HasTableTest.test_has_table_schema")
    default void table_isFoundInItsSchemaAlone(Sandbox sandbox) {
        sandbox.schema(EXISTENCE_SCHEMA);
        sandbox.create(EXISTING.in(EXISTENCE_SCHEMA));
        Inspector inspector = sandbox.connection().inspector();

        assertThat(inspector.hasTable("kit_existing")).isFalse();
        assertThat(inspector.hasTable(new TableName(EXISTENCE_SCHEMA, "kit_existing")))
                .isTrue();
        assertThat(inspector.hasTable(new TableName(EXISTENCE_SCHEMA, "nonexistent_table")))
                .isFalse();
    }

    @Test
    @Requires(Feature.SCHEMAS)
    @Tag("HasTableTest.test_has_multi_table_schema")
    default void tablesOfASchema_areFoundTogether(Sandbox sandbox) {
        sandbox.schema(EXISTENCE_SCHEMA);
        sandbox.create(EXISTING.in(EXISTENCE_SCHEMA));

        assertThat(sandbox.connection()
                        .inspector()
                        .hasTables(EXISTENCE_SCHEMA, List.of("kit_existing", "nonexistent_table")))
                .isEqualTo(Map.of("kit_existing", true, "nonexistent_table", false));
    }

    @Test
    @Requires({Feature.TEMPORARY_TABLES, Feature.TEMPORARY_TABLES_LISTED})
    @Tag("HasTableTest.test_has_table_temp_table")
    default void temporaryTable_isFound(Sandbox sandbox) {
        TableDefinition temporary = TableDefinition.of("kit_passing", EXISTENCE_ID, TableLifetime.TEMPORARY);
        sandbox.connection().apply(List.of(new CreateTable(temporary)));

        assertThat(sandbox.connection().inspector().hasTable("kit_passing")).isTrue();

        sandbox.connection().apply(List.of(new CreateTable(temporary).reverse()));
    }

    @Test
    @Requires(Feature.SCHEMAS)
    @Tag("HasIndexTest.test_has_index_schema")
    default void index_isFoundInItsSchema(Sandbox sandbox) {
        sandbox.schema(EXISTENCE_SCHEMA);
        sandbox.create(EXISTING.in(EXISTENCE_SCHEMA));
        Inspector inspector = sandbox.connection().inspector();
        TableName table = new TableName(EXISTENCE_SCHEMA, "kit_existing");

        assertThat(inspector.hasIndex(table, "kit_existing_index")).isTrue();
        assertThat(inspector.hasIndex(table, "kit_existing_index_s")).isFalse();
        assertThat(inspector.hasIndex(new TableName(EXISTENCE_SCHEMA, "nonexistent_table"), "kit_existing_index"))
                .isFalse();
    }

    @Test
    @Requires(Feature.SCHEMAS)
    @Tag("ComponentReflectionTest.test_schema_cache")
    default void schema_isFound_whenReadAfterItWasMade(Sandbox sandbox) {
        Engine engine = sandbox.engine();
        Inspector inspector = engine.inspector();
        assertThat(inspector.hasSchema(EXISTENCE_SCHEMA)).isFalse();

        engine.apply(List.of(new CreateSchema(EXISTENCE_SCHEMA, false)));
        assertThat(inspector.hasSchema(EXISTENCE_SCHEMA)).isFalse();
        inspector.clear();
        assertThat(inspector.hasSchema(EXISTENCE_SCHEMA)).isTrue();

        engine.apply(List.of(new DropSchema(EXISTENCE_SCHEMA, false, true)));
        assertThat(inspector.hasSchema(EXISTENCE_SCHEMA)).isTrue();
        inspector.clear();
        assertThat(inspector.hasSchema(EXISTENCE_SCHEMA)).isFalse();
    }

    @Test
    @Requires(Feature.SCHEMAS)
    @Tag("ComponentReflectionTest.test_has_schema_w_translate_map")
    default void schemaThatStandsForAnother_isFound(Sandbox sandbox) {
        sandbox.schema(EXISTENCE_SCHEMA);
        Engine translated =
                sandbox.engine().withOptions(sandbox.engine().options().withSchema("kit_said", EXISTENCE_SCHEMA));
        Inspector inspector = translated.inspector();

        assertThat(inspector.hasSchema("kit_said")).isTrue();
        assertThat(inspector.hasSchema(EXISTENCE_SCHEMA)).isTrue();
        assertThat(inspector.hasSchema("kit_said_by_nobody")).isFalse();
        assertThat(sandbox.engine().inspector().hasSchema("kit_said")).isFalse();
    }

    @Test
    @Requires(Feature.SCHEMAS)
    default void definitions_followTheSchemaThatIsMeant(Sandbox sandbox) {
        sandbox.schema(EXISTENCE_SCHEMA);
        TableDefinition owner = TableDefinition.of(new TableName("kit_said", "kit_owner"), List.of(EXISTENCE_ID));
        TableDefinition owned = TableDefinition.of(
                new TableName("kit_said", "kit_owned"),
                List.of(
                        EXISTENCE_ID,
                        column("owner_id", INTEGER),
                        foreignKey("owner_id").references(owner, "id"),
                        index("kit_owned_index", "owner_id")));
        MetaData said = MetaData.of(owned, owner);
        Engine translated =
                sandbox.engine().withOptions(sandbox.engine().options().withSchema("kit_said", EXISTENCE_SCHEMA));

        said.createAll(translated);

        Inspector meant = sandbox.engine().inspector();
        assertThat(meant.tableNames(EXISTENCE_SCHEMA)).containsExactly("kit_owned", "kit_owner");
        assertThat(meant.table(new TableName(EXISTENCE_SCHEMA, "kit_owned")).foreignKeys())
                .singleElement()
                .satisfies(key -> assertThat(key.target()).isEqualTo(new TableName(EXISTENCE_SCHEMA, "kit_owner")));
        assertThat(said.check(translated)).isEmpty();
        assertThat(translated.inspector().table(TableName.of(owned)).foreignKeys())
                .singleElement()
                .satisfies(key -> assertThat(key.target()).isEqualTo(TableName.of(owner)));
        said.dropAll(translated);
        meant.clear();
        assertThat(meant.tableNames(EXISTENCE_SCHEMA)).isEmpty();
    }

    @Test
    @Requires(Feature.SCHEMAS)
    @Tag("ComponentReflectionTest.test_get_default_schema_name")
    default void emptyName_isTheDefaultSchema(Sandbox sandbox) {
        sandbox.create(EXISTING);
        Inspector inspector = sandbox.connection().inspector();

        assertThat(inspector.hasTable(new TableName(inspector.defaultSchema(), "kit_existing")))
                .isTrue();
        assertThat(inspector.tableNames(inspector.defaultSchema())).isEqualTo(inspector.tableNames());
    }

    @Test
    @Requires(Feature.SCHEMAS)
    @Tag("ComponentReflectionTest.test_dialect_initialize")
    default void freshEngine_knowsTheDefaultSchema(Sandbox sandbox) {
        try (Engine fresh = sandbox.builder().build()) {
            assertThat(fresh.inspector().defaultSchema())
                    .isNotEmpty()
                    .isEqualTo(sandbox.connection().inspector().defaultSchema());
        }
    }

    @Test
    @Tag("ComponentReflectionTest.test_not_existing_table")
    default void everyGetter_namesATableThatIsNotThere(Sandbox sandbox) {
        Inspector inspector = sandbox.connection().inspector();
        TableName none = TableName.of("table_does_not_exist");
        List<Consumer<TableName>> getters = List.of(
                inspector::columns,
                inspector::primaryKey,
                inspector::foreignKeys,
                inspector::indexes,
                inspector::uniques,
                inspector::checks,
                inspector::comment,
                inspector::options,
                inspector::viewDefinition,
                inspector::table);

        for (Consumer<TableName> getter : getters) {
            assertThatThrownBy(() -> getter.accept(none))
                    .isInstanceOf(NoSuchTableException.class)
                    .hasMessageContaining("table_does_not_exist");
        }
        assertThatThrownBy(() -> MetaData.reflect(
                        sandbox.connection(), dev.cinnabar.schema.ReflectOptions.TABLES.only("table_does_not_exist")))
                .isInstanceOf(NoSuchTableException.class);
    }
}
