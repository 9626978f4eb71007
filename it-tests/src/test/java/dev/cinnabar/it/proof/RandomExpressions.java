package dev.cinnabar.it.proof;

import static dev.cinnabar.sql.Sql.abs;
import static dev.cinnabar.sql.Sql.and;
import static dev.cinnabar.sql.Sql.coalesce;
import static dev.cinnabar.sql.Sql.falsehood;
import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.not;
import static dev.cinnabar.sql.Sql.nullIf;
import static dev.cinnabar.sql.Sql.or;
import static dev.cinnabar.sql.Sql.round;
import static dev.cinnabar.sql.Sql.truth;
import static dev.cinnabar.sql.Sql.when;

import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.NumberExpression;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.TextExpression;
import dev.cinnabar.testkit.random.Choices;
import dev.cinnabar.type.Types;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Makes expressions on which all databases must agree: what docs/evaluation.md lists as different it leaves out. */
final class RandomExpressions {
    private final Choices choices;
    private final Table table;

    RandomExpressions(Choices choices, Table table) {
        this.choices = choices;
        this.table = table;
    }

    /** Any value: what may stand in a select list. */
    Expression<?> value(int depth) {
        return switch (choices.below(6)) {
            case 0 -> condition(depth);
            case 1 -> text(depth).upper();
            case 2 -> round(number(depth).dividedBy(nonZero()), 4);
            case 3 -> decimal();
            case 4 -> text(depth);
            default -> number(depth);
        };
    }

    // numbers

    NumberExpression<Long> number(int depth) {
        if (depth == 0) {
            return choices.onceIn(3) ? literal((long) choices.between(-9, 20)) : column();
        }
        int next = depth - 1;
        return switch (choices.below(12)) {
            case 0 -> number(next).plus(number(next));
            case 1 -> number(next).minus(number(next));
            case 2 -> number(next).times(choices.between(-5, 5));
            case 3 -> number(next).negate();
            case 4 -> number(next).mod(nonZero());
            case 5 -> number(next).div(nonZero());
            case 6 -> number(numbersCase(next));
            case 7 -> coalesce(number(next), choices.between(-9, 9));
            case 8 -> number(nullIf(number(next), (long) choices.between(-2, 2)));
            case 9 ->
                number(
                        choices.below(2) == 0
                                ? Sql.greatest(number(next), number(next))
                                : Sql.least(number(next), number(next), literal(3L)));
            case 10 ->
                choices.below(2) == 0
                        ? text(next).length().cast(Types.BIGINT)
                        : text(next).position(letters(1)).cast(Types.BIGINT);
            default -> abs(number(next));
        };
    }

    private Expression<Long> numbersCase(int depth) {
        return choices.below(2) == 0
                ? when(condition(depth)).then(number(depth)).otherwise(number(depth))
                : when(condition(depth)).then(number(depth)).when(condition(depth), number(depth));
    }

    private static NumberExpression<Long> number(Expression<Long> of) {
        return Sql.expression(of.node(), Types.BIGINT);
    }

    private NumberExpression<Long> column() {
        return choices.below(2) == 0 ? table.column(Things.A) : table.column(Things.B);
    }

    private long nonZero() {
        return choices.of(2, 3, -2, 7, -5);
    }

    private NumberExpression<BigDecimal> decimal() {
        NumberExpression<BigDecimal> d = table.column(Things.D);
        return switch (choices.below(5)) {
            case 0 -> d;
            case 1 -> d.plus(new BigDecimal("0.30"));
            case 2 -> d.times(choices.between(-4, 4));
            case 3 -> d.minus(table.column(Things.A));
            default -> round(d, 1);
        };
    }

    // texts of a, b and c

    TextExpression text(int depth) {
        if (depth == 0) {
            return switch (choices.below(3)) {
                case 0 -> table.column(Things.S);
                case 1 -> table.column(Things.U);
                default -> literal(letters(3));
            };
        }
        int next = depth - 1;
        return switch (choices.below(8)) {
            case 0 -> text(next).concat(text(next));
            case 1 -> text(next).concat(letters(2));
            case 2 -> text(next).lower();
            case 3 -> text(next).substring(choices.between(1, 3));
            case 4 -> text(next).substring(choices.between(1, 3), choices.between(0, 3));
            case 5 -> text(next).replace(letters(1), letters(2));
            case 6 -> coalesce(text(next), letters(2));
            default -> texts(when(condition(next)).then(text(next)).otherwise(text(next)));
        };
    }

    private static TextExpression texts(Expression<String> of) {
        return new Wrapped(of);
    }

    private record Wrapped(Expression<String> of) implements TextExpression {
        @Override
        public dev.cinnabar.sql.node.Node node() {
            return of.node();
        }

        @Override
        public dev.cinnabar.type.SqlType<String> type() {
            return Types.VARCHAR;
        }
    }

    /** At least one letter, at most so many. */
    private String letters(int most) {
        StringBuilder text = new StringBuilder();
        int length = choices.between(1, most);
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + choices.below(3)));
        }
        return text.toString();
    }

    private String pattern() {
        StringBuilder pattern = new StringBuilder();
        int length = choices.between(0, 4);
        for (int i = 0; i < length; i++) {
            pattern.append(choices.<String>of("a", "b", "c", "%", "_"));
        }
        return pattern.toString();
    }

    // conditions

    Condition condition(int depth) {
        if (depth == 0) {
            return leaf();
        }
        int next = depth - 1;
        return switch (choices.below(14)) {
            case 0 -> and(condition(next), condition(next));
            case 1 -> or(condition(next), condition(next));
            case 2 -> not(condition(next));
            case 3 ->
                choices.below(2) == 0
                        ? condition(next).isTrue()
                        : condition(next).isFalse();
            case 4 -> number(next).between(number(next), number(next));
            case 5 ->
                choices.below(2) == 0
                        ? number(next).in(numbers())
                        : number(next).notIn(numbers());
            case 6 -> choices.below(2) == 0 ? number(next).isNull() : text(next).isNotNull();
            case 7 ->
                choices.below(2) == 0
                        ? number(next).isDistinctFrom(number(next))
                        : text(next).isNotDistinctFrom(text(next));
            case 8 ->
                choices.below(2) == 0 ? text(next).like(pattern()) : text(next).notLike(pattern());
            case 9 ->
                choices.below(2) == 0
                        ? text(next).contains(letters(2))
                        : text(next).startsWith(letters(2));
            case 10 -> number(next).inExpressions(List.of(number(next), number(next)));
            case 11 -> compared(text(next), text(next));
            default -> compared(number(next), number(next));
        };
    }

    private Condition leaf() {
        return switch (choices.below(6)) {
            case 0 -> column().gt(choices.between(-5, 9));
            case 1 -> table.column(Things.F);
            case 2 -> table.column(Things.S).eq(letters(3));
            case 3 -> table.column(Things.D).ge(new BigDecimal(choices.<String>of("0.01", "1.50", "99.99")));
            case 4 -> choices.below(2) == 0 ? truth() : falsehood();
            default -> column().isNull();
        };
    }

    private <T> Condition compared(Expression<T> left, Expression<T> right) {
        return switch (choices.below(6)) {
            case 0 -> left.eq(right);
            case 1 -> left.ne(right);
            case 2 -> left.lt(right);
            case 3 -> left.le(right);
            case 4 -> left.gt(right);
            default -> left.ge(right);
        };
    }

    List<Long> numbers() {
        List<Long> numbers = new ArrayList<>();
        int size = choices.of(0, 1, 2, 3, 5);
        for (int i = 0; i < size; i++) {
            numbers.add((long) choices.between(-3, 12));
        }
        return numbers;
    }
}
