package dev.cinnabar.sql;

import dev.cinnabar.sql.node.ArithmeticOperator;
import dev.cinnabar.sql.node.Between;
import dev.cinnabar.sql.node.BitNot;
import dev.cinnabar.sql.node.ComparisonOperator;
import dev.cinnabar.sql.node.Negation;
import dev.cinnabar.type.NumberType;
import dev.cinnabar.type.Types;
import java.math.BigDecimal;

/**
 * A number. Comparisons and sums take literals of any size ({@code ID.eq(1)}, {@code BALANCE.gt(9.99)}): a primitive is bound as the
 * expression's own type, and refused by name where it does not fit.
 */
public interface NumberExpression<N extends Number> extends Expression<N> {
    @Override
    NumberType<N> type();

    default Condition eq(long value) {
        return Numbers.compare(this, ComparisonOperator.EQ, value);
    }

    default Condition eq(double value) {
        return Numbers.compare(this, ComparisonOperator.EQ, value);
    }

    default Condition ne(long value) {
        return Numbers.compare(this, ComparisonOperator.NE, value);
    }

    default Condition ne(double value) {
        return Numbers.compare(this, ComparisonOperator.NE, value);
    }

    default Condition lt(long value) {
        return Numbers.compare(this, ComparisonOperator.LT, value);
    }

    default Condition lt(double value) {
        return Numbers.compare(this, ComparisonOperator.LT, value);
    }

    default Condition le(long value) {
        return Numbers.compare(this, ComparisonOperator.LE, value);
    }

    default Condition le(double value) {
        return Numbers.compare(this, ComparisonOperator.LE, value);
    }

    default Condition gt(long value) {
        return Numbers.compare(this, ComparisonOperator.GT, value);
    }

    default Condition gt(double value) {
        return Numbers.compare(this, ComparisonOperator.GT, value);
    }

    default Condition ge(long value) {
        return Numbers.compare(this, ComparisonOperator.GE, value);
    }

    default Condition ge(double value) {
        return Numbers.compare(this, ComparisonOperator.GE, value);
    }

    default Condition between(long low, long high) {
        return Faces.condition(new Between(node(), Numbers.compared(this, low), Numbers.compared(this, high), false));
    }

    default Condition between(double low, double high) {
        return Faces.condition(new Between(node(), Numbers.compared(this, low), Numbers.compared(this, high), false));
    }

    default NumberExpression<N> plus(long value) {
        return Numbers.compute(this, ArithmeticOperator.PLUS, value);
    }

    default NumberExpression<N> plus(double value) {
        return Numbers.compute(this, ArithmeticOperator.PLUS, value);
    }

    default NumberExpression<N> plus(N value) {
        return Numbers.compute(this, ArithmeticOperator.PLUS, value);
    }

    default NumberExpression<N> plus(Expression<? extends Number> value) {
        return Numbers.compute(this, ArithmeticOperator.PLUS, value);
    }

    default NumberExpression<N> minus(long value) {
        return Numbers.compute(this, ArithmeticOperator.MINUS, value);
    }

    default NumberExpression<N> minus(double value) {
        return Numbers.compute(this, ArithmeticOperator.MINUS, value);
    }

    default NumberExpression<N> minus(N value) {
        return Numbers.compute(this, ArithmeticOperator.MINUS, value);
    }

    default NumberExpression<N> minus(Expression<? extends Number> value) {
        return Numbers.compute(this, ArithmeticOperator.MINUS, value);
    }

    default NumberExpression<N> times(long value) {
        return Numbers.compute(this, ArithmeticOperator.TIMES, value);
    }

    default NumberExpression<N> times(double value) {
        return Numbers.compute(this, ArithmeticOperator.TIMES, value);
    }

    default NumberExpression<N> times(N value) {
        return Numbers.compute(this, ArithmeticOperator.TIMES, value);
    }

    default NumberExpression<N> times(Expression<? extends Number> value) {
        return Numbers.compute(this, ArithmeticOperator.TIMES, value);
    }

    /** The quotient as a decimal, also of whole numbers: {@code 3 / 2} is 1.5. */
    default NumberExpression<BigDecimal> dividedBy(long value) {
        return Numbers.divide(this, Numbers.bind(this, value), Types.BIGINT);
    }

    default NumberExpression<BigDecimal> dividedBy(double value) {
        return Numbers.divide(this, Numbers.bind(this, value), Numbers.literal(this, value));
    }

    default NumberExpression<BigDecimal> dividedBy(N value) {
        return Numbers.divide(this, Numbers.bind(this, value), Decimals.literal(value));
    }

    default NumberExpression<BigDecimal> dividedBy(Expression<? extends Number> value) {
        return Numbers.divide(this, value.node(), value.type());
    }

    /** The whole part of the quotient, rounded down: {@code -3 div 2} is -2. */
    default NumberExpression<N> div(long value) {
        return Numbers.compute(this, ArithmeticOperator.DIV, value);
    }

    default NumberExpression<N> div(N value) {
        return Numbers.compute(this, ArithmeticOperator.DIV, value);
    }

    default NumberExpression<N> div(Expression<? extends Number> value) {
        return Numbers.compute(this, ArithmeticOperator.DIV, value);
    }

    /** The remainder; it has the sign of the dividend. */
    default NumberExpression<N> mod(long value) {
        return Numbers.compute(this, ArithmeticOperator.MODULO, value);
    }

    default NumberExpression<N> mod(Expression<? extends Number> value) {
        return Numbers.compute(this, ArithmeticOperator.MODULO, value);
    }

    default NumberExpression<N> negate() {
        return Faces.number(new Negation(node()), type());
    }

    default NumberExpression<N> bitAnd(long value) {
        return Numbers.compute(this, ArithmeticOperator.BIT_AND, value);
    }

    default NumberExpression<N> bitOr(long value) {
        return Numbers.compute(this, ArithmeticOperator.BIT_OR, value);
    }

    default NumberExpression<N> bitXor(long value) {
        return Numbers.compute(this, ArithmeticOperator.BIT_XOR, value);
    }

    default NumberExpression<N> bitNot() {
        return Faces.number(new BitNot(node()), type());
    }

    default NumberExpression<N> shiftLeft(int bits) {
        return Numbers.compute(this, ArithmeticOperator.SHIFT_LEFT, bits);
    }

    default NumberExpression<N> shiftRight(int bits) {
        return Numbers.compute(this, ArithmeticOperator.SHIFT_RIGHT, bits);
    }

    @Override
    default LabeledNumber<N> as(String label) {
        return new Faces.NumberLabel<>(label, node(), type());
    }

    /** The value turned into another kind of number by the database. */
    default <U extends Number> NumberExpression<U> cast(NumberType<U> type) {
        return Faces.number(new dev.cinnabar.sql.node.Cast(node(), type, false), type);
    }
}
