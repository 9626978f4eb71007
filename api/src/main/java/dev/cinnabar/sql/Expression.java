package dev.cinnabar.sql;

import dev.cinnabar.error.TrustedSql;
import dev.cinnabar.schema.SchemaExpression;
import dev.cinnabar.sql.node.Between;
import dev.cinnabar.sql.node.Cast;
import dev.cinnabar.sql.node.ComparisonOperator;
import dev.cinnabar.sql.node.CustomOperator;
import dev.cinnabar.sql.node.InItems;
import dev.cinnabar.sql.node.InList;
import dev.cinnabar.sql.node.InQuery;
import dev.cinnabar.sql.node.IsNull;
import dev.cinnabar.sql.node.NullsOrder;
import dev.cinnabar.sql.node.OrderNode;
import dev.cinnabar.type.SqlType;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A typed face over a node: a column, a function, a value. Immutable. It has two abstract methods on purpose: with one it would be a
 * functional interface, and each overload on it ambiguous to the linter.
 *
 * @param <T> the Java type of its value, never primitive
 */
public interface Expression<T> extends Selectable<T>, OrderTerm, SchemaExpression {
    /** How its values travel; what it is compared with travels alike. */
    SqlType<T> type();

    @Override
    default List<Expression<?>> expressions() {
        return List.of(this);
    }

    @Override
    default @Nullable T read(RowReader row, int from) {
        return row.value(from);
    }

    @Override
    default Object told(T value, int expression) {
        return value;
    }

    default Condition eq(T value) {
        return Faces.compare(this, ComparisonOperator.EQ, value);
    }

    default Condition eq(Expression<? extends T> other) {
        return Faces.compare(this, ComparisonOperator.EQ, other);
    }

    default Condition ne(T value) {
        return Faces.compare(this, ComparisonOperator.NE, value);
    }

    default Condition ne(Expression<? extends T> other) {
        return Faces.compare(this, ComparisonOperator.NE, other);
    }

    default Condition lt(T value) {
        return Faces.compare(this, ComparisonOperator.LT, value);
    }

    default Condition lt(Expression<? extends T> other) {
        return Faces.compare(this, ComparisonOperator.LT, other);
    }

    default Condition le(T value) {
        return Faces.compare(this, ComparisonOperator.LE, value);
    }

    default Condition le(Expression<? extends T> other) {
        return Faces.compare(this, ComparisonOperator.LE, other);
    }

    default Condition gt(T value) {
        return Faces.compare(this, ComparisonOperator.GT, value);
    }

    default Condition gt(Expression<? extends T> other) {
        return Faces.compare(this, ComparisonOperator.GT, other);
    }

    default Condition ge(T value) {
        return Faces.compare(this, ComparisonOperator.GE, value);
    }

    default Condition ge(Expression<? extends T> other) {
        return Faces.compare(this, ComparisonOperator.GE, other);
    }

    /** Whether the two differ, where NULL is a value like any other (SQL:2016 8.15). */
    default Condition isDistinctFrom(T value) {
        return Faces.compare(this, ComparisonOperator.IS_DISTINCT_FROM, value);
    }

    default Condition isDistinctFrom(Expression<? extends T> other) {
        return Faces.compare(this, ComparisonOperator.IS_DISTINCT_FROM, other);
    }

    /** Whether the two are the same, where NULL is a value like any other. */
    default Condition isNotDistinctFrom(T value) {
        return Faces.compare(this, ComparisonOperator.IS_NOT_DISTINCT_FROM, value);
    }

    default Condition isNotDistinctFrom(Expression<? extends T> other) {
        return Faces.compare(this, ComparisonOperator.IS_NOT_DISTINCT_FROM, other);
    }

    default Condition between(T low, T high) {
        return Faces.condition(new Between(node(), Faces.bind(this, low), Faces.bind(this, high), false));
    }

    default Condition between(Expression<? extends T> low, Expression<? extends T> high) {
        return Faces.condition(new Between(node(), low.node(), high.node(), false));
    }

    /** Whether it is one of the values; of none it is not, even if it is NULL. */
    default Condition in(Collection<? extends T> values) {
        return Faces.condition(new InList(node(), Faces.bindList(this, values), false));
    }

    /** Whether it is among the rows. */
    default Condition in(Selection<? extends T> rows) {
        Nesting.refuseIn(rows);
        return Faces.condition(new InQuery(node(), rows.node(), false));
    }

    /** Whether it is one of the values that the parameter will have. */
    default Condition in(ListParameter<? extends T> values) {
        return Faces.condition(new InList(node(), values.node(), false));
    }

    /** Whether it equals one of several expressions. */
    default Condition inExpressions(Collection<? extends Expression<? extends T>> items) {
        return Faces.condition(new InItems(node(), Faces.nodes(items), false));
    }

    /** Whether it is none of the values; where there are none it is so, even if it is NULL. */
    default Condition notIn(Collection<? extends T> values) {
        return Faces.condition(new InList(node(), Faces.bindList(this, values), true));
    }

    /** Whether it is not among the rows; unknown as soon as one of them is NULL. */
    default Condition notIn(Selection<? extends T> rows) {
        Nesting.refuseIn(rows);
        return Faces.condition(new InQuery(node(), rows.node(), true));
    }

    default Condition notIn(ListParameter<? extends T> values) {
        return Faces.condition(new InList(node(), values.node(), true));
    }

    default Condition isNull() {
        return Faces.condition(new IsNull(node(), false));
    }

    default Condition isNotNull() {
        return Faces.condition(new IsNull(node(), true));
    }

    default Order asc() {
        return new Order(new OrderNode(node(), false, NullsOrder.UNSPECIFIED));
    }

    default Order desc() {
        return new Order(new OrderNode(node(), true, NullsOrder.UNSPECIFIED));
    }

    /** The same with a name of its own in the select list. */
    default Labeled<T> as(String label) {
        return new Faces.AnyLabel<>(label, node(), type());
    }

    /** The value turned into another type by the database; SQL's own rules apply, and its errors. */
    default <U> Expression<U> cast(SqlType<U> type) {
        return Faces.of(new Cast(node(), type, false), type);
    }

    /** As {@link #cast}, but NULL where the value cannot be turned, on databases that know how. */
    default <U> Expression<U> tryCast(SqlType<U> type) {
        return Faces.of(new Cast(node(), type, true), type);
    }

    /** The same expression, taken for another type by Java alone: nothing changes in the SQL. */
    default <U> Expression<U> as(SqlType<U> type) {
        return Faces.of(node(), type);
    }

    /** An operator of the database's own, with a value of the same type at its right. */
    @TrustedSql
    default <U> Expression<U> operator(String operator, SqlType<U> result, T value) {
        return Faces.of(new CustomOperator(node(), operator, Faces.bind(this, value), result), result);
    }

    @TrustedSql
    default <U> Expression<U> operator(String operator, SqlType<U> result, Expression<?> right) {
        return Faces.of(new CustomOperator(node(), operator, right.node(), result), result);
    }

    /** An operator of the database's own that answers yes or no. */
    @TrustedSql
    default Condition test(String operator, Expression<?> right) {
        return Faces.condition(new CustomOperator(node(), operator, right.node(), dev.cinnabar.type.Types.BOOLEAN));
    }
}
