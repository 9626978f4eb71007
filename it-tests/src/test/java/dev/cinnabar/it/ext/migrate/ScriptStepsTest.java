package dev.cinnabar.it.ext.migrate;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.render.Renderers;
import dev.cinnabar.migrate.render.ScriptDraft;
import dev.cinnabar.migrate.render.ScriptSource;
import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AddConstraint;
import dev.cinnabar.schema.SchemaOperation.CreateIndex;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.schema.SchemaOperation.CreateView;
import dev.cinnabar.schema.SchemaOperation.DropTable;
import dev.cinnabar.schema.SchemaOperation.ExecuteSql;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.View;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.Table;
import dev.cinnabar.type.NumberType;
import dev.cinnabar.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Steps that are no plain calls: those of plugins, with conditions, in the statement language, very long ones. */
@Tag("once")
class ScriptStepsTest {
    private static final NumberType<Integer> INTEGER = Types.INTEGER;
    private static final Table USERS = Sql.table("users", column("age", INTEGER));

    @Test
    @Tag("AL-RENDER-06")
    void stepOfAPlugin_isWhatItsRendererSays_withItsImports() {
        Renderers renderers = Renderers.NONE.with(
                ProgramsOwn.Refresh.class,
                (step, imports) -> Optional.of("new " + imports.name(ProgramsOwn.Refresh.class) + "("
                        + imports.name("java.util.Objects") + ".toString(" + Renderers.quoted(step.view()) + "))"));
        ScriptSource source = WrittenScripts.SOURCE.with(renderers);
        ScriptDraft draft = WrittenScripts.draft(new ProgramsOwn.Refresh("\\u000a\"sales"));

        String text = source.text(draft);

        assertThat(text)
                .contains("import dev.cinnabar.it.ext.migrate.ProgramsOwn;\nimport dev.cinnabar.migrate.Migration;\n")
                .contains("import java.util.Objects;\n")
                .contains("op.apply(new ProgramsOwn.Refresh(Objects.toString(\"\\\\u000a\\\"sales\")));\n");
        assertThat(CompiledScripts.operations(
                        WrittenScripts.compiled(source, draft).body().upgrade(WrittenScripts.POSTGRES)))
                .isEqualTo(draft.upgrade());
    }

    @Test
    void stepOfAPlugin_isRefused_withoutARenderer() {
        ScriptDraft draft = WrittenScripts.draft(new ProgramsOwn.Refresh("sales"));

        assertThatThrownBy(() -> WrittenScripts.SOURCE.text(draft))
                .isInstanceOfSatisfying(UsageException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(ErrorCode.UNUSABLE_SCRIPT);
                    assertThat(refused)
                            .hasMessageContaining("ProgramsOwn$Refresh")
                            .hasMessageContaining("renderer");
                });
    }

    @Test
    void stepOfOneDialect_saysWhich_andAFunctionIsRefused() {
        SchemaOperation step = new DropTable(TableDefinition.of("users"));

        assertThat(WrittenScripts.upgrade(WrittenScripts.draft(step.on("mysql"))))
                .endsWith(
                        "op.apply(new SchemaOperation.DropTable(TableDefinition.of(\"users\"), false, false).on(\"mysql\"));\n");
        ScriptDraft unsaid =
                WrittenScripts.draft(step.when(info -> info.version().isEmpty()));
        assertThatThrownBy(() -> WrittenScripts.SOURCE.text(unsaid))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("function")
                .hasMessageContaining("on(name)");
    }

    @Test
    void statementLanguage_isTheTextOfTheDialect() {
        var age = USERS.column(column("age", INTEGER));
        ScriptDraft draft = WrittenScripts.draft(
                new AddConstraint(TableName.of("users"), CheckConstraint.check("adult", age.ge(18))),
                new CreateIndex(
                        TableName.of("users"), Index.index("ix_adults", "age").where(age.ge(18)), false),
                new CreateView(View.view("adults", Sql.select(age).from(USERS).where(age.ge(18))), true));

        assertThat(WrittenScripts.upgrade(draft).replaceAll("\\n\\s*", ""))
                .contains("check(\"adult\", \"\\\"age\\\" >= 18\")")
                .contains("index(\"ix_adults\", \"age\").where(\"\\\"age\\\" >= 18\")")
                .contains("View.view(\"adults\", new SqlText(\"SELECT");
        var said =
                CompiledScripts.operations(WrittenScripts.compiled(draft).body().upgrade(WrittenScripts.POSTGRES));
        assertThat(CompiledScripts.ddl(said, WrittenScripts.POSTGRES))
                .isEqualTo(CompiledScripts.ddl(draft.upgrade(), WrittenScripts.POSTGRES));
    }

    @Test
    void sqlThatHasNoWayBack_isAComment() {
        ScriptDraft draft = WrittenScripts.draft(new ExecuteSql("UPDATE users SET age = 1", ""));

        assertThat(WrittenScripts.upgrade(draft)).isEqualTo("op.execute(\"UPDATE users SET age = 1\");\n");
        assertThat(WrittenScripts.downgrade(draft))
                .isEqualTo("// Nothing was said of how to take an SQL statement back.\n");
    }

    @Test
    void largeSchema_isDividedIntoMethodsThatCompile() {
        List<SchemaOperation> steps = new ArrayList<>();
        for (int table = 0; table < 150; table++) {
            List<TableElement> columns = new ArrayList<>();
            for (int column = 0; column < 30; column++) {
                columns.add(
                        column("column_" + column, Types.varchar(50)).notNull().serverDefaultValue("value " + column));
            }
            steps.add(new CreateTable(TableDefinition.of(TableName.of("table_" + table), columns)));
        }
        ScriptDraft draft = WrittenScripts.draft(steps.toArray(SchemaOperation[]::new));

        var said =
                CompiledScripts.operations(WrittenScripts.compiled(draft).body().upgrade(WrittenScripts.POSTGRES));

        assertThat(said).isEqualTo(draft.upgrade());
    }

    @Test
    void longText_isSaidInParts() {
        String sql = "SELECT '" + "ä\u0000\"".repeat(30_000).replace("\u0000", "") + "'";
        ScriptDraft draft = WrittenScripts.draft(new ExecuteSql(sql, ""));

        var said =
                CompiledScripts.operations(WrittenScripts.compiled(draft).body().upgrade(WrittenScripts.POSTGRES));

        assertThat(said).isEqualTo(draft.upgrade());
    }
}
