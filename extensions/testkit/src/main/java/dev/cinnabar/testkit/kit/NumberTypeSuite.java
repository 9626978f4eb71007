package dev.cinnabar.testkit.kit;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.asNumber;
import static dev.cinnabar.sql.Sql.inline;
import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.sum;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.type.Types.BIGINT;
import static dev.cinnabar.type.Types.BOOLEAN;
import static dev.cinnabar.type.Types.DOUBLE;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.decimal;
import static dev.cinnabar.type.Types.decimalAsDouble;
import static dev.cinnabar.type.Types.doubleAsDecimal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.schema.BooleanColumn;
import dev.cinnabar.sql.NumberExpression;
import dev.cinnabar.sql.Table;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whole numbers, decimals, floating point, truth values, and how numbers are divided. */
interface NumberTypeSuite {
    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static NumberExpression<Integer> whole(int value) {
        return literal(value, INTEGER);
    }

    private static void expectQuotient(Sandbox sandbox, NumberExpression<BigDecimal> quotient, String expected) {
        assertThat(sandbox.all(select(quotient)))
                .singleElement()
                .satisfies(found -> assertThat(found).isCloseTo(number(expected), within(number("0.000001"))));
    }

    @Test
    @Tag("IntegerTest.test_literal")
    default void wholeNumber_standsInALiteral(Sandbox sandbox) {
        RoundTrip.of(sandbox, INTEGER).expectLiterals(5, -5, Integer.MAX_VALUE, Integer.MIN_VALUE);
    }

    @Test
    @Tag("IntegerTest.test_huge_int")
    default void hugeWholeNumbers_comeBack(Sandbox sandbox) {
        RoundTrip.of(sandbox, BIGINT).expectValues(1_376_537_018_368_127L, -1_376_537_018_368_127L, Long.MAX_VALUE);
    }

    @Test
    @Requires(Feature.INFINITE_DOUBLES)
    @Tag("NumericTest.test_infinity_floats")
    default void infinity_comesBack(Sandbox sandbox) {
        RoundTrip.of(sandbox, DOUBLE).expectValues(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1.5);
    }

    @Test
    default void sum_isReadAsAWiderType(Sandbox sandbox) {
        var column = column("n", INTEGER);
        Table numbers = table("sum_rows", column);
        sandbox.create(numbers);
        sandbox.fill(numbers, Integer.MAX_VALUE, Integer.MAX_VALUE);

        assertThat(sandbox.all(select(sum(numbers.column(column), BIGINT)))).containsExactly(2L * Integer.MAX_VALUE);
    }

    @Test
    default void times_takesAFraction(Sandbox sandbox) {
        assertThat(sandbox.all(select(literal(number("2.50")).times(1.5))))
                .singleElement()
                .satisfies(product -> assertThat(product).isEqualByComparingTo("3.75"));
        assertThat(sandbox.all(select(literal(2.5).times(1.5).plus(0.25).minus(1.0))))
                .containsExactly(3.0);
    }

    @Test
    default void scalar_isANumber(Sandbox sandbox) {
        var two = asNumber(select(whole(2)).scalar());

        assertThat(sandbox.all(select(two.plus(1)))).containsExactly(3);
    }

    @Test
    @Tag("TrueDivTest.test_truediv_integer")
    default void dividedBy_givesTheFractionOfWholeNumbers(Sandbox sandbox) {
        var fifteen = whole(15);

        expectQuotient(sandbox, fifteen.dividedBy(10), "1.5");
        expectQuotient(sandbox, whole(-15).dividedBy(10), "-1.5");
    }

    @Test
    @Tag("TrueDivTest.test_truediv_integer_bound")
    default void dividedBy_givesTheFractionOfTwoParameters(Sandbox sandbox) {
        expectQuotient(sandbox, whole(4).dividedBy(whole(3)), "1.333333");
    }

    @Test
    @Tag("TrueDivTest.test_truediv_numeric")
    default void dividedBy_givesADecimal(Sandbox sandbox) {
        expectQuotient(sandbox, literal(number("5.52")).dividedBy(number("2.4")), "2.3");
    }

    @Test
    @Tag("TrueDivTest.test_truediv_float")
    default void dividedBy_givesADecimal_ofFloatingPoint(Sandbox sandbox) {
        expectQuotient(sandbox, literal(5.52).dividedBy(2.4), "2.3");
    }

    @Test
    @Tag("TrueDivTest.test_floordiv_numeric")
    default void div_givesTheWholePart_ofDecimals(Sandbox sandbox) {
        assertThat(sandbox.all(select(literal(number("5.52")).div(number("2.4")))))
                .singleElement()
                .satisfies(found -> assertThat(found).isEqualByComparingTo("2"));
    }

    @Test
    @Tag("TrueDivTest.test_floordiv_integer_bound")
    default void div_givesTheWholePart_ofTwoParameters(Sandbox sandbox) {
        assertThat(sandbox.all(select(whole(15).div(whole(10))))).containsExactly(1);
    }

    @Test
    @Tag("NumericTest.test_render_literal_numeric_asfloat")
    default void decimalAsDouble_standsInALiteral(Sandbox sandbox) {
        RoundTrip.of(sandbox, decimalAsDouble(8, 4)).expectLiterals(15.7563, -15.7563);
    }

    @Test
    @Tag("NumericTest.test_render_literal_float")
    default void double_standsInALiteral(Sandbox sandbox) {
        RoundTrip.of(sandbox, DOUBLE).expectLiterals(15.7563, -15.7563);
    }

    @Test
    @Tag("NumericTest.test_float_custom_scale")
    default void doubleAsDecimal_hasThePlacesThatWereSaid(Sandbox sandbox) {
        RoundTrip.of(sandbox, doubleAsDecimal(7)).expectValues(number("15.7563827"));
    }

    @Test
    @Tag("NumericTest.test_numeric_as_decimal")
    default void decimal_comesBackExactly(Sandbox sandbox) {
        RoundTrip.of(sandbox, decimal(8, 4)).expectValues(number("15.7563"), number("-0.0001"));
    }

    @Test
    @Tag("NumericTest.test_numeric_as_float")
    default void decimalAsDouble_comesBack(Sandbox sandbox) {
        RoundTrip.of(sandbox, decimalAsDouble(8, 4)).expectValues(15.7563, -15.7563);
    }

    @Test
    @Tag("NumericTest.test_numeric_null_as_decimal")
    default void nullDecimal_comesBackAsNull(Sandbox sandbox) {
        RoundTrip.of(sandbox, decimal(8, 4)).expectNull();
    }

    @Test
    @Tag("NumericTest.test_numeric_null_as_float")
    default void nullDecimalAsDouble_comesBackAsNull(Sandbox sandbox) {
        RoundTrip.of(sandbox, decimalAsDouble(8, 4)).expectNull();
    }

    @Test
    @Tag("NumericTest.test_float_as_float")
    default void double_comesBack(Sandbox sandbox) {
        RoundTrip.of(sandbox, DOUBLE).expectValues(15.7563, -15.7563, 1.0 / 3);
    }

    @Test
    @Tag("NumericTest.test_float_coerce_round_trip")
    default void double_isSelectedAsAParameter(Sandbox sandbox) {
        RoundTrip.expectSelected(sandbox, DOUBLE, 15.7563);
    }

    @Test
    @Tag("NumericTest.test_decimal_coerce_round_trip")
    default void decimal_isSelectedAsAParameter(Sandbox sandbox) {
        assertThat(sandbox.all(select(literal(number("15.7563"))))).containsExactly(number("15.7563"));
    }

    @Test
    @Tag("NumericTest.test_decimal_coerce_round_trip_w_cast")
    default void decimal_isSelectedThroughACast(Sandbox sandbox) {
        assertThat(sandbox.all(select(literal(number("15.7563")).cast(decimal(10, 4)))))
                .containsExactly(number("15.7563"));
    }

    @Test
    @Tag("NumericTest.test_enotation_decimal")
    default void tinyDecimals_comeBack(Sandbox sandbox) {
        RoundTrip.of(sandbox, decimal(18, 14))
                .expectValues(
                        List.of("1E-2", "1E-3", "1E-4", "1E-5", "1E-6", "1E-7", "1E-8", "0.01000005940696").stream()
                                .map(text -> number(text).setScale(14))
                                .toArray(BigDecimal[]::new));
    }

    @Test
    @Tag("NumericTest.test_enotation_decimal_large")
    default void greatDecimals_comeBack(Sandbox sandbox) {
        RoundTrip.of(sandbox, decimal(25, 2))
                .expectValues(List.of("4E+8", "5748E+15", "1.521E+15", "00000000000000.1E+12").stream()
                        .map(text -> number(text).setScale(2))
                        .toArray(BigDecimal[]::new));
    }

    @Test
    @Tag("NumericTest.test_numeric_no_decimal")
    default void decimal_keepsTheZerosOfItsScale(Sandbox sandbox) {
        RoundTrip.of(sandbox, decimal(5, 3)).expectValues(number("1.000"));
    }

    @Test
    @Tag("BooleanTest.test_render_literal_bool")
    default void truthValues_standInALiteral(Sandbox sandbox) {
        RoundTrip.of(sandbox, BOOLEAN).expectLiterals(true, false);
    }

    @Test
    @Tag("BooleanTest.test_round_trip")
    default void truthValues_comeBack(Sandbox sandbox) {
        RoundTrip.of(sandbox, BOOLEAN).expectValues(true, false);
    }

    @Test
    @Tag("BooleanTest.test_null")
    default void unknownTruth_comesBackAsNull(Sandbox sandbox) {
        RoundTrip.of(sandbox, BOOLEAN).expectNull();
    }

    @Test
    @Tag("BooleanTest.test_whereclause")
    default void booleanColumn_isACondition(Sandbox sandbox) {
        var trip = RoundTrip.of(sandbox, BOOLEAN);
        trip.fill(true, false, null);
        var flag = trip.table().column((BooleanColumn) trip.value());

        assertThat(trip.keys(flag)).containsExactly(1);
        assertThat(trip.keys(flag.not())).containsExactly(2);
        assertThat(trip.keys(flag.eq(inline(true, BOOLEAN)))).containsExactly(1);
    }
}
