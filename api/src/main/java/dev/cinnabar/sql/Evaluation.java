package dev.cinnabar.sql;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import org.jspecify.annotations.Nullable;

/**
 * Conditions and expressions evaluated in memory, with SQL's three truth values: what is compared with NULL is unknown (SQL:2016 8.2).
 * Texts compare by code points, and so do patterns; what databases do otherwise stands in docs/evaluation.md. Stateless.
 */
public final class Evaluation {
    private Evaluation() {}

    /**
     * The value of an expression over a row, of the Java type of the expression; null for NULL.
     *
     * @throws UsageException with {@link ErrorCode#NOT_EVALUABLE} if it holds what only a database can say, with
     *     {@link ErrorCode#OUT_OF_RANGE} if a number does not fit, or is divided by zero
     */
    @SuppressWarnings("unchecked") // turned into the expression's own type
    public static <T> @Nullable T value(Expression<T> expression, ColumnValues row) {
        Outcome outcome = new Evaluator().evaluate(expression.node(), row);
        return (T) Computing.typed(outcome.value(), expression.type());
    }

    /** Whether a condition is true, false, or, as null, unknown. */
    public static @Nullable Boolean truth(Condition condition, ColumnValues row) {
        Outcome outcome = new Evaluator().evaluate(condition.node(), row);
        return outcome.isNull() ? null : outcome.as(Boolean.class);
    }

    /** Whether WHERE would let the row through: the condition is true, neither false nor unknown. */
    public static boolean holds(Condition condition, ColumnValues row) {
        return new Evaluator().evaluate(condition.node(), row).isTrue();
    }
}
