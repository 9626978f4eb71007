package dev.cinnabar.it.ext.migrate;

import static dev.cinnabar.it.ext.migrate.TestScripts.definition;
import static dev.cinnabar.it.ext.migrate.TestScripts.script;
import static dev.cinnabar.it.ext.migrate.TestScripts.table;
import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.type.Types.BIGINT;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cinnabar.connect.AfterDdl;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.Migrations;
import dev.cinnabar.migrate.Operations;
import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AddColumn;
import dev.cinnabar.schema.SchemaOperation.DropColumn;
import dev.cinnabar.schema.SchemaOperation.DropTable;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Steps of which those are taken that change something. */
abstract class NeededStepsContract extends MigrationGround {
    private static final TableName ONE = TableName.of("one");

    private Script says(String id, String down, Consumer<? super Operations> code) {
        return script(id, down, Operations.said(engine.dialect(), code), List.of());
    }

    private List<String> columns() {
        return engine.inspector().columns(ONE).stream()
                .map(ColumnDefinition::name)
                .toList();
    }

    /** A unique index is read as a constraint where that is the same. */
    private List<String> indexes() {
        return Stream.concat(
                        engine.inspector().indexes(ONE).stream().map(Index::name),
                        engine.inspector().uniques(ONE).stream().map(UniqueConstraint::name))
                .toList();
    }

    private static void makeAll(Operations op) {
        op.ifNotExists().createTable("two", column("id", BIGINT).primaryKey());
        op.ifNotExists().addColumn("one", column("note", varchar(20)));
        op.ifNotExists().createIndex("ix_note", "one", "note");
        op.ifNotExists().createUniqueIndex("ux_note", "one", "note", "id");
    }

    private static void dropAll(Operations op) {
        op.ifExists().dropIndex("ux_note", "one");
        op.ifExists().dropIndex("ix_note", "one");
        op.ifExists().dropColumn("one", "note");
        op.ifExists().dropTable("two");
    }

    @Test
    @Tag("AL-OP-06")
    void ifNotExists_makesWhatIsMissing_andNothingASecondTime() {
        Script first = says("first", "one", NeededStepsContract::makeAll);
        Script second = says("second", "first", NeededStepsContract::makeAll);
        Migrations migrations = migrations(table("one"), first, second);

        migrations.upgrade("first");
        assertThat(tables()).containsExactlyInAnyOrder("one", "two");
        assertThat(columns()).containsExactly("id", "name", "note");
        assertThat(indexes()).containsExactlyInAnyOrder("ix_note", "ux_note");

        engine.executeRaw("INSERT INTO one (id, note) VALUES (1, 'kept')");
        engine.executeRaw("INSERT INTO two (id) VALUES (7)");
        migrations.upgrade("second");
        assertThat(columns()).containsExactly("id", "name", "note");
        assertThat(indexes()).containsExactlyInAnyOrder("ix_note", "ux_note");
        assertThat(query("SELECT note FROM one").get(0).value(0)).isEqualTo("kept");
        assertThat(query("SELECT id FROM two")).hasSize(1);
    }

    @Test
    @Tag("AL-OP-06")
    void ifExists_dropsWhatIsThere_andNothingASecondTime() {
        Script made = says("made", "one", NeededStepsContract::makeAll);
        Script first = says("first", "made", NeededStepsContract::dropAll);
        Script second = says("second", "first", NeededStepsContract::dropAll);
        Migrations migrations = migrations(table("one"), made, first, second);

        migrations.upgrade("first");
        assertThat(tables()).containsExactly("one");
        assertThat(columns()).containsExactly("id", "name");
        assertThat(indexes()).isEmpty();

        migrations.upgrade("second");
        assertThat(tables()).containsExactly("one");
        assertThat(columns()).containsExactly("id", "name");
    }

    @Test
    @Tag("AL-OP-06")
    void whatIsThere_isLeftAsItIs_withAllThatTheStepSaysBeside() {
        Script other = says(
                "other",
                "one",
                op -> op.ifNotExists()
                        .addColumn("one", column("name", INTEGER).index().references("one", "id")));
        Migrations migrations = migrations(table("one"), other);
        migrations.upgrade("one");
        ColumnDefinition<?> before = engine.inspector().table(ONE).column("name");

        migrations.upgrade("other");

        assertThat(engine.inspector().table(ONE).column("name").type()).isEqualTo(before.type());
        assertThat(engine.inspector().foreignKeys(ONE)).isEmpty();
        assertThat(indexes()).isEmpty();
    }

    @Test
    @Tag("AL-OP-06")
    void columnWithAKeyAndAnIndex_comesWithThem_once() {
        Consumer<Operations> parent = op -> op.ifNotExists()
                .addColumn("one", column("parent", BIGINT).index().references("one", "id"));
        Migrations migrations = migrations(table("one"), says("first", "one", parent), says("second", "first", parent));

        migrations.upgrade("second");

        assertThat(columns()).containsExactly("id", "name", "parent");
        assertThat(engine.inspector().foreignKeys(ONE)).hasSize(1);
        assertThat(indexes()).hasSize(1);
    }

    /** What follows on a table is made one step where it is made anew. */
    @Test
    @Tag("AL-OP-06")
    void eachStep_meetsWhatThoseBeforeItLeave() {
        Script steps = says("steps", "one", op -> {
            op.ifNotExists().addColumn("one", column("a", INTEGER));
            op.ifNotExists().addColumn("one", column("a", INTEGER));
            op.ifExists().dropColumn("one", "name");
            op.ifExists().dropColumn("one", "name");
            op.ifNotExists().addColumn("one", column("name", INTEGER));
            op.addColumn("one", column("b", INTEGER));
            op.ifExists().dropColumn("one", "b");
        });
        List<Class<?>> taken = new ArrayList<>();
        migrations(table("one")).upgrade("one");
        engine.events().on(AfterDdl.class, event -> taken.add(event.operation().getClass()));

        migrations(table("one"), steps).upgrade("steps");

        assertThat(columns()).containsExactly("id", "a", "name");
        if (!has(Feature.COLUMN_IF_EXISTS)) {
            assertThat(taken)
                    .containsExactly(
                            AddColumn.class, DropColumn.class, AddColumn.class, AddColumn.class, DropColumn.class);
        }
    }

    @Test
    @Tag("AL-OP-06")
    void columnOfATableThatIsMissing_isAMistake() {
        engine.apply(List.of(new DropTable(definition("none"), true, false)));

        for (SchemaOperation step : List.of(
                new AddColumn(TableName.of("none"), column("a", INTEGER), true),
                new DropColumn(TableName.of("none"), column("a", INTEGER), true))) {
            assertThat(catchThrowableOfType(RuntimeException.class, () -> engine.apply(List.of(step))))
                    .hasMessageContaining("none");
        }
    }

    @Test
    @Tag("AL-OP-06")
    void withoutADatabase_isSaidNatively_orRefusedByName() {
        Script column = says("column", "one", op -> op.ifNotExists().addColumn("one", column("note", varchar(20))));
        Script drop = says("drop", "one", op -> op.ifExists().dropColumn("one", "note"));
        Script index = says("index", "one", op -> op.ifNotExists().createIndex("ix_name", "one", "name"));
        Script key = says(
                "key",
                "one",
                op -> op.ifNotExists().addColumn("one", column("parent", BIGINT).references("one", "id")));

        expectOffline(column, has(Feature.COLUMN_IF_EXISTS), "ADD COLUMN IF NOT EXISTS", "AddColumn one.note");
        expectOffline(drop, has(Feature.COLUMN_IF_EXISTS), "DROP COLUMN IF EXISTS", "DropColumn one.note");
        expectOffline(index, has(Feature.INDEX_IF_EXISTS), "CREATE INDEX IF NOT EXISTS", "CreateIndex one.ix_name");
        expectOffline(key, false, "", "AddColumn one.parent");
    }

    private void expectOffline(Script script, boolean said, String words, String step) {
        Migrations migrations = migrations(table("one"), script);
        if (said) {
            assertThat(migrations.upgradeSql("one", "head")).contains(words);
            return;
        }
        UsageException refusal = catchThrowableOfType(UsageException.class, () -> migrations.upgradeSql("one", "head"));
        assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_OFFLINE);
        assertThat(refusal).hasMessageContainingAll(script.id() + ".java", "`" + step + "` needs a look");
    }
}
