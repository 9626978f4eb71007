package dev.cinnabar.sql;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.abs;
import static dev.cinnabar.sql.Sql.and;
import static dev.cinnabar.sql.Sql.ceiling;
import static dev.cinnabar.sql.Sql.coalesce;
import static dev.cinnabar.sql.Sql.exists;
import static dev.cinnabar.sql.Sql.floor;
import static dev.cinnabar.sql.Sql.greatest;
import static dev.cinnabar.sql.Sql.least;
import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.not;
import static dev.cinnabar.sql.Sql.nullIf;
import static dev.cinnabar.sql.Sql.nullOf;
import static dev.cinnabar.sql.Sql.or;
import static dev.cinnabar.sql.Sql.rawCondition;
import static dev.cinnabar.sql.Sql.round;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.sum;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.sql.Sql.tuple;
import static dev.cinnabar.sql.Sql.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.BooleanColumn;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.type.Types;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** SQL's answers, given in memory. */
class EvaluationTest {
    private static final NumberColumn<Integer> A = column("a", Types.INTEGER);
    private static final NumberColumn<Long> B = column("b", Types.BIGINT);
    private static final NumberColumn<BigDecimal> MONEY = column("money", Types.decimal(12, 2));
    private static final NumberColumn<Double> RATIO = column("ratio", Types.DOUBLE);
    private static final TextColumn NAME = column("name", Types.varchar(20));
    private static final BooleanColumn OPEN = column("open", Types.BOOLEAN);
    private static final Table T = table("t", A, B, MONEY, RATIO, NAME, OPEN);

    private final TableNumber<Integer> a = T.column(A);
    private final TableNumber<Long> b = T.column(B);
    private final TableNumber<BigDecimal> money = T.column(MONEY);
    private final TableNumber<Double> ratio = T.column(RATIO);
    private final TableText name = T.column(NAME);
    private final TableBoolean open = T.column(OPEN);
    private final Map<String, @Nullable Object> row = new HashMap<>(Map.of(
            "a", 7, "b", -3L, "money", new BigDecimal("12.35"), "ratio", 0.5, "name", "Ada Lovelace", "open", true));
    private final Condition unknown = a.eq(nullOf(Types.INTEGER));
    private final Condition yes = a.eq(7);
    private final Condition no = a.eq(8);

    private @Nullable Boolean truth(Condition condition) {
        return Evaluation.truth(condition, ColumnValues.of(row));
    }

    private <T> @Nullable T value(Expression<T> expression) {
        return Evaluation.value(expression, ColumnValues.of(row));
    }

    private static void assertRefused(ThrowingCallable call, ErrorCode code, String naming) {
        assertThatThrownBy(call)
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(naming)
                .hasMessageContaining("hint: ")
                .extracting(e -> ((CinnabarException) e).code())
                .isEqualTo(code);
    }

    // the three truth values (SQL:2016 6.39, tables 11 to 13)

    @Test
    void and_isFalseBesideUnknown_andUnknownBesideTrue() {
        assertThat(truth(and(unknown, no))).isFalse();
        assertThat(truth(and(no, unknown))).isFalse();
        assertThat(truth(and(unknown, yes))).isNull();
        assertThat(truth(and(yes, yes))).isTrue();
    }

    @Test
    void or_isTrueBesideUnknown_andUnknownBesideFalse() {
        assertThat(truth(or(unknown, yes))).isTrue();
        assertThat(truth(or(unknown, no))).isNull();
        assertThat(truth(or(no, no))).isFalse();
        assertThat(truth(or())).isFalse();
        assertThat(truth(and())).isTrue();
    }

    @Test
    void not_leavesUnknownUnknown() {
        assertThat(truth(not(unknown))).isNull();
        assertThat(truth(not(yes))).isFalse();
    }

    @Test
    void truthTests_areNeverUnknown() {
        assertThat(truth(unknown.isTrue())).isFalse();
        assertThat(truth(unknown.isFalse())).isFalse();
        assertThat(truth(not(unknown.isTrue()))).isTrue();
        assertThat(truth(no.isFalse())).isTrue();
        assertThat(truth(open)).isTrue();
    }

    @Test
    void holds_letsOnlyTrueThrough() {
        assertThat(Evaluation.holds(yes, ColumnValues.of(row))).isTrue();
        assertThat(Evaluation.holds(no, ColumnValues.of(row))).isFalse();
        assertThat(Evaluation.holds(unknown, ColumnValues.of(row))).isFalse();
    }

    // comparisons

    @Test
    @Tag("DML-27")
    void comparison_withNull_isUnknown_butForDistinctFrom() {
        row.put("a", null);

        assertThat(truth(a.eq(7))).isNull();
        assertThat(truth(a.ne(7))).isNull();
        assertThat(truth(a.lt(7))).isNull();
        assertThat(truth(a.isNull())).isTrue();
        assertThat(truth(a.isNotNull())).isFalse();
        assertThat(truth(a.isDistinctFrom(7))).isTrue();
        assertThat(truth(a.isNotDistinctFrom(nullOf(Types.INTEGER)))).isTrue();
    }

    @Test
    void numbers_compareBySize_whateverTheirKind() {
        assertThat(truth(money.eq(new BigDecimal("12.350")))).isTrue();
        assertThat(truth(a.gt(b.as(Types.INTEGER)))).isTrue();
        assertThat(truth(ratio.lt(0.75))).isTrue();
    }

    @Test
    void texts_compareByCodePoints() {
        assertThat(truth(name.gt("Ada"))).isTrue();
        assertThat(truth(name.eq("ada lovelace"))).isFalse();
        assertThat(truth(literal("\uD83D\uDE00").gt("\uFFFD"))).isTrue();
        assertThat(truth(literal("a").eq("a "))).isFalse();
    }

    @Test
    void between_isDecidedByOneSide() {
        assertThat(truth(a.between(1, 7))).isTrue();
        assertThat(truth(a.between(8, 9))).isFalse();
        assertThat(truth(a.between(literal(8), nullOf(Types.INTEGER)))).isFalse();
        assertThat(truth(a.between(literal(1), nullOf(Types.INTEGER)))).isNull();
    }

    @Test
    void in_knowsNulls() {
        assertThat(truth(a.in(List.of(1, 7)))).isTrue();
        assertThat(truth(a.notIn(List.of(1, 7)))).isFalse();
        assertThat(truth(a.in(List.of()))).isFalse();
        assertThat(truth(a.inExpressions(List.of(literal(1), nullOf(Types.INTEGER)))))
                .isNull();
        assertThat(truth(a.inExpressions(List.of(literal(7), nullOf(Types.INTEGER)))))
                .isTrue();

        row.put("a", null);

        assertThat(truth(a.in(List.of(1)))).isNull();
        assertThat(truth(a.notIn(List.of(1)))).isNull();
        assertThat(truth(a.in(List.of()))).isFalse();
        assertThat(truth(a.notIn(List.of()))).isTrue();
    }

    @Test
    void tuples_compareFromTheLeft() {
        assertThat(truth(tuple(a, b).eq(tuple(literal(7), literal(-3L))))).isTrue();
        assertThat(truth(tuple(a, b).eq(tuple(literal(8), nullOf(Types.BIGINT)))))
                .isFalse();
        assertThat(truth(tuple(a, b).eq(tuple(literal(7), nullOf(Types.BIGINT)))))
                .isNull();
        assertThat(truth(tuple(a, b).gt(tuple(literal(7), literal(-4L))))).isTrue();
    }

    @Test
    void like_matchesWholeTexts_byCodePoints() {
        assertThat(truth(name.like("Ada%"))).isTrue();
        assertThat(truth(name.like("%love%"))).isFalse();
        assertThat(truth(name.likeIgnoreCase("%LOVE%"))).isTrue();
        assertThat(truth(name.like("A_a%e"))).isTrue();
        assertThat(truth(literal("\uD83D\uDE00x").like("_x"))).isTrue();
        assertThat(truth(literal("100%").like("100!%", "!"))).isTrue();
        assertThat(truth(literal("1000").like("100!%", "!"))).isFalse();
        assertThat(truth(literal("a\nb").like("a_b"))).isTrue();
        assertThat(truth(literal("a%b").contains("%"))).isTrue();
        assertThat(truth(literal("ab").contains("_"))).isFalse();
        assertThat(truth(name.notLike("Bob%"))).isTrue();
    }

    // numbers

    @Test
    void arithmetic_isExact() {
        assertThat(value(a.plus(5).times(2))).isEqualTo(24);
        assertThat(value(money.plus(new BigDecimal("0.005")))).isEqualByComparingTo("12.355");
        assertThat(value(money.times(money))).isEqualByComparingTo("152.5225");
        assertThat(value(a.dividedBy(2))).isEqualByComparingTo("3.5");
        assertThat(value(b.div(2))).isEqualTo(-2L);
        assertThat(value(b.mod(2))).isEqualTo(-1L);
        assertThat(value(a.bitAnd(5).bitXor(1))).isEqualTo(4);
        assertThat(value(ratio.plus(1))).isEqualTo(1.5);
    }

    @Test
    void arithmetic_withNull_isNull() {
        row.put("b", null);

        assertThat(value(b.plus(1))).isNull();
        assertThat(value(b.negate())).isNull();
    }

    @Test
    void arithmetic_refusesWhatDoesNotFit() {
        row.put("a", Integer.MAX_VALUE);
        row.put("b", Long.MAX_VALUE);

        assertRefused(() -> value(a.plus(1)), ErrorCode.OUT_OF_RANGE, "does not fit");
        assertRefused(() -> value(b.times(2)), ErrorCode.OUT_OF_RANGE, "does not fit");
        assertRefused(() -> value(a.dividedBy(0)), ErrorCode.OUT_OF_RANGE, "divided by zero");
    }

    @Test
    void functions_ofNumbers() {
        assertThat(value(abs(b))).isEqualTo(3L);
        assertThat(value(round(money, 1))).isEqualByComparingTo("12.4");
        assertThat(value(round(money.negate(), 1))).isEqualByComparingTo("-12.4");
        assertThat(value(floor(money.negate()))).isEqualTo(-13L);
        assertThat(value(ceiling(money))).isEqualTo(13L);
        assertThat(value(greatest(a, literal(9), literal(-1)))).isEqualTo(9);
        assertThat(value(least(a, literal(9), nullOf(Types.INTEGER)))).isNull();
        assertThat(value(money.cast(Types.INTEGER))).isEqualTo(12);
    }

    // texts

    @Test
    void functions_ofTexts() {
        assertThat(value(name.lower().concat("!"))).isEqualTo("ada lovelace!");
        assertThat(value(name.upper())).isEqualTo("ADA LOVELACE");
        assertThat(value(literal("  x \t").trim())).isEqualTo("x \t");
        assertThat(value(literal("\uD83D\uDE00x").length())).isEqualTo(2);
        assertThat(value(name.substring(5, 4))).isEqualTo("Love");
        assertThat(value(name.substring(5))).isEqualTo("Lovelace");
        assertThat(value(name.replace("a", "4"))).isEqualTo("Ad4 Lovel4ce");
        assertThat(value(name.position("Love"))).isEqualTo(5);
        assertThat(value(name.position("x"))).isZero();
    }

    @Test
    void caseAndCoalesce_evaluateOnlyWhatTheyGive() {
        Expression<Integer> broken = a.plus(Integer.MAX_VALUE).as(Types.INTEGER);

        assertThat(value(when(yes).then(literal(1)).otherwise(broken))).isEqualTo(1);
        assertThat(value(coalesce(a, broken))).isEqualTo(7);
        assertThat(value(when(unknown).then(literal(1)).when(no, literal(2)))).isNull();
        assertThat(value(nullIf(a, 7))).isNull();
        assertThat(value(nullIf(a, 8))).isEqualTo(7);
    }

    // what is refused

    @Test
    @Tag("DML-26")
    void evaluation_refusesByName_whatOnlyADatabaseCanSay() {
        assertRefused(() -> truth(exists(select(a))), ErrorCode.NOT_EVALUABLE, "a subquery");
        assertRefused(() -> truth(rawCondition("1 = 1")), ErrorCode.NOT_EVALUABLE, "raw SQL");
        assertRefused(() -> value(sum(a)), ErrorCode.NOT_EVALUABLE, "an aggregate");
        assertRefused(() -> truth(name.matches("a+")), ErrorCode.NOT_EVALUABLE, "regular expression");
        assertRefused(() -> value(Sql.function("soundex", Types.VARCHAR, name)), ErrorCode.NOT_EVALUABLE, "soundex");
    }

    @Test
    void evaluation_namesTheColumnThatIsMissing() {
        row.remove("a");

        assertRefused(() -> truth(a.gt(1)), ErrorCode.UNKNOWN_COLUMN, "'t.a'");
    }

    @Test
    void evaluation_refusesAValueOfAnotherKind() {
        row.put("a", "seven");

        assertRefused(() -> truth(a.gt(1)), ErrorCode.WRONG_TYPE, "String");
    }

    @Test
    void evaluation_refusesWhatIsNestedTooDeeply() {
        NumberExpression<Integer> deep = a;
        for (int i = 0; i < 100_000; i++) {
            deep = deep.plus(1);
        }
        NumberExpression<Integer> tooDeep = deep;

        assertRefused(() -> value(tooDeep), ErrorCode.BAD_STATEMENT, "levels deep");
    }
}
