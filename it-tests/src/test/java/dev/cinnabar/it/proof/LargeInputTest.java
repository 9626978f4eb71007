package dev.cinnabar.it.proof;

import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.not;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.text;
import static dev.cinnabar.testkit.size.LongText.million;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.DatabaseUrl;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.sql.ColumnValues;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Evaluation;
import dev.cinnabar.sql.NumberExpression;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.Statement;
import dev.cinnabar.sql.TextExpression;
import dev.cinnabar.testkit.size.ProcessorTime;
import dev.cinnabar.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Inputs of a million characters, and statements a hundred thousand levels deep. */
@Tag("once")
class LargeInputTest {
    private static final int DEEP = 100_000;
    private static final List<String> UNITS = List.of(
            "a", "'", "''", "\"", "`", ":", ":a", "::", "$", "$a$", "$$", "/*", "*/", "--\n", ";", "\\", "?", " ", "%",
            "%a", "\u00E4", "@", "&a=b", "%41");

    /** The parsers of text that an application may hand on. */
    private static List<UnaryOperator<String>> parsers() {
        return List.of(
                input -> text(input).toString(),
                input -> text("SELECT '" + input).toString(),
                input -> text("SELECT :a " + input).toString(),
                input -> DatabaseUrl.parse(input).toString(),
                input -> DatabaseUrl.parse("postgresql://" + input).toString(),
                input -> DatabaseUrl.parse("postgresql://h/d?" + input).toString(),
                input -> Sql.function(input, Types.VARCHAR).toString(),
                input -> literal("x").operator(input, Types.VARCHAR, "y").toString(),
                input -> select(literal("x").as(input)).toString(),
                input -> select(literal("x").contains(input)).prefix(input).toString(),
                input -> String.valueOf(
                        Evaluation.truth(literal("a".repeat(1_000)).like(input), ColumnValues.of(Map.of()))));
    }

    @Test
    @Tag("SEC-22")
    void parsers_takeLessThanASecond_forAMillionCharacters() {
        for (String unit : UNITS) {
            String input = million(unit);
            for (UnaryOperator<String> parser : parsers()) {
                ProcessorTime.assertQuick(
                        unit, () -> assertThat(parser.apply(input)).isNotNull());
            }
        }
    }

    @Test
    @Tag("SEC-22")
    void statements_thatAreNestedTooDeeply_areRefusedByName() {
        NumberExpression<Long> sum = Things.THINGS.column(Things.A);
        TextExpression text = Things.THINGS.column(Things.S);
        Condition condition = Things.THINGS.column(Things.F);
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < DEEP; i++) {
            sum = sum.plus(1);
            text = text.concat("x").lower();
            condition = not(condition);
        }
        statements.add(select(sum));
        statements.add(select(text));
        statements.add(select(Things.THINGS.column(Things.A)).where(condition));
        statements.add(Sql.delete(Things.THINGS).where(condition));

        statements.add(DeepShapes.calls(DEEP));
        statements.add(DeepShapes.scalars(DEEP));
        statements.add(DeepShapes.sources(DEEP));
        statements.add(DeepShapes.unions(DEEP));

        for (Statement statement : statements) {
            assertThatThrownBy(statement::toString)
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("levels deep");
        }
        for (String dialect : List.of("sqlite", "postgresql", "mysql")) {
            try (Engine engine = Engine.offline(dialect, sql -> {})) {
                for (Statement statement : statements) {
                    assertThatThrownBy(() -> engine.compile(statement))
                            .isInstanceOf(UsageException.class)
                            .hasMessageContaining("levels deep");
                }
            }
        }
    }

    @Test
    void conditions_joinedOneByOne_areNotDeep() {
        Condition all = Things.THINGS.column(Things.A).gt(0);
        for (int i = 0; i < 2_000; i++) {
            all = all.and(Things.THINGS.column(Things.A).ne(i));
        }
        Statement statement = select(Things.THINGS.column(Things.A)).where(all);

        try (Engine engine = Engine.offline("postgresql", sql -> {})) {
            assertThatCode(() -> engine.compile(statement)).doesNotThrowAnyException();
        }
    }
}
