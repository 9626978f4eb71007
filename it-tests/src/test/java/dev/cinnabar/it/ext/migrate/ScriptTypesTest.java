package dev.cinnabar.it.ext.migrate;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.dialect.DeclaredType;
import dev.cinnabar.dialect.mysql.MysqlProvider;
import dev.cinnabar.dialect.postgres.PostgresTypes;
import dev.cinnabar.dialect.postgres.Range;
import dev.cinnabar.migrate.render.Renderers;
import dev.cinnabar.migrate.render.ScriptDraft;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.SchemaOperation.AddColumn;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.Types;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How scripts say types and their values. */
@Tag("once")
class ScriptTypesTest {
    enum Mood {
        HAPPY,
        SAD
    }

    private static ScriptDraft draft(ColumnDefinition<?> column) {
        return WrittenScripts.draft(new AddColumn(TableName.of("t"), column));
    }

    private static String written(ColumnDefinition<?> column) {
        return WrittenScripts.upgrade(draft(column));
    }

    /** What the script says again is the same column on PostgreSQL. */
    private static void expectSame(ScriptDraft draft) {
        var said =
                CompiledScripts.operations(WrittenScripts.compiled(draft).body().upgrade(WrittenScripts.POSTGRES));

        assertThat(CompiledScripts.ddl(said, WrittenScripts.POSTGRES))
                .isEqualTo(CompiledScripts.ddl(draft.upgrade(), WrittenScripts.POSTGRES));
    }

    @Test
    void typeOfTheProgram_isMade_whereItCanBe() {
        ColumnDefinition<?> price =
                column("price", new ProgramsOwn.Cents()).serverDefaultValue(new BigDecimal("12.50"));

        assertThat(written(price))
                .isEqualTo("op.addColumn(\"t\", column(\"price\", new ProgramsOwn.Cents())"
                        + ".serverDefaultValue(new BigDecimal(\"12.50\")));\n");
        expectSame(draft(price));
    }

    @Test
    void typeOfTheProgram_isWhatItIsStoredAs_whereItCannotBeMade() {
        ColumnDefinition<?> code = column("code", new ProgramsOwn.Coded(3)).serverDefaultValue("abc");

        assertThat(written(code)).isEqualTo("""
                        // The column "code": The program's type for it is dev.cinnabar.it.ext.migrate.ProgramsOwn$Coded.
                        op.addColumn("t", column("code", Types.INTEGER).serverDefault("6"));
                        """);
        expectSame(draft(code));
    }

    @Test
    void enum_isTheScriptsOwn() {
        ColumnDefinition<?> mood = column("mood", Types.enumeration(Mood.class)).serverDefaultValue(Mood.SAD);

        String text = WrittenScripts.SOURCE.text(draft(mood));

        assertThat(text)
                .contains("column(\"mood\", Types.enumeration(Mood.class)).serverDefaultValue(Mood.SAD)")
                .contains("""
                            enum Mood {
                                HAPPY,
                                SAD
                            }
                        """)
                .doesNotContain("ScriptTypesTest");
        expectSame(draft(mood));
    }

    @Test
    void enumWithWordsOfItsOwn_saysThem() {
        ColumnDefinition<?> mood =
                column("mood", Types.enumeration(Mood.class, "state", one -> one.name() + " \"mood\""));

        assertThat(written(mood).replaceAll("\\s+", ""))
                .isEqualTo("op.addColumn(\"t\",column(\"mood\",Types.enumeration(Mood.class,\"state\","
                        + "one->List.of(\"HAPPY\\\"mood\\\"\",\"SAD\\\"mood\\\"\").get(one.ordinal()))));");
        expectSame(draft(mood));
    }

    @Test
    void typeOfOneDatabase_isItsConstant_orItsName() {
        assertThat(written(column("a", PostgresTypes.INET)))
                .isEqualTo("op.addColumn(\"t\", column(\"a\", PostgresTypes.INET));\n");
        assertThat(written(column("a", PostgresTypes.bit(5))))
                .endsWith("op.addColumn(\"t\", column(\"a\", DeclaredType.of(\"BIT(5)\", Types.VARCHAR)));\n");
        expectSame(draft(column("a", PostgresTypes.bit(5))));
    }

    @Test
    void typeThatWasRead_isItsName() {
        var unsigned = new DeclaredType<>(
                "int unsigned",
                Types.BIGINT,
                new MysqlProvider().dialect().types().adapter(Types.BIGINT));
        ColumnDefinition<?> read = column("a", Types.BIGINT.withVariant("mysql", unsigned));

        assertThat(written(read).replaceAll("\\s+", ""))
                .isEqualTo("op.addColumn(\"t\",column(\"a\",Types.BIGINT.withVariant("
                        + "\"mysql\",DeclaredType.of(\"intunsigned\",Types.BIGINT))));");
    }

    @Test
    void typeByItsName_isAlsoWhatValuesAreCastTo() {
        var change = new AlterColumn(
                TableName.of("t"), column("a", Types.TEXT), column("a", DeclaredType.of("point", Types.TEXT)));

        assertThat(WrittenScripts.POSTGRES.schema().statements(change))
                .containsExactly("ALTER TABLE \"t\" ALTER COLUMN \"a\" TYPE point USING \"a\"::point");
    }

    @Test
    void valueThatJavaHasNoWordFor_isItsTextInTheDatabase() {
        ColumnDefinition<?> range = column("a", PostgresTypes.INT4RANGE);
        ColumnDefinition<?> filled =
                range.with(range.options().withServer(new ServerValue.Literal(Range.closedOpen(1, 5))));

        assertThat(written(filled))
                .contains("column(\"a\", PostgresTypes.INT4RANGE)")
                .contains(".serverDefault(\"");
        expectSame(draft(filled));
    }

    @Test
    void rendererOfAProgram_saysItsTypes() {
        Renderers renderers = Renderers.NONE.with(
                ProgramsOwn.Coded.class,
                (type, imports) ->
                        Optional.of("new " + imports.name(ProgramsOwn.Coded.class) + "(" + type.code() + ")"));

        String text = WrittenScripts.upgrade(
                WrittenScripts.SOURCE.with(renderers), draft(column("a", new ProgramsOwn.Coded(7))));

        assertThat(text).isEqualTo("op.addColumn(\"t\", column(\"a\", new ProgramsOwn.Coded(7)));\n");
    }

    @Test
    void constantsOfTypes_areCalledByTheirNames() {
        List<SqlType<?>> types = List.of(Types.SMALLINT, Types.JSON, Types.UUID, Types.TIMESTAMP, Types.BINARY);

        assertThat(types)
                .allSatisfy(type -> assertThat(written(column("a", type)))
                        .matches("(?s)op\\.addColumn\\(\"t\", column\\(\"a\", Types\\.[A-Z]+\\)\\);\n"));
    }
}
