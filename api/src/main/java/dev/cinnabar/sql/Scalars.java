package dev.cinnabar.sql;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.TrustedSql;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.Extract;
import dev.cinnabar.sql.node.FunctionCall;
import dev.cinnabar.sql.node.InlineValue;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Now;
import dev.cinnabar.sql.node.NullLiteral;
import dev.cinnabar.sql.node.Parameter;
import dev.cinnabar.sql.node.ParameterKind;
import dev.cinnabar.sql.node.Quantified;
import dev.cinnabar.sql.node.Quantifier;
import dev.cinnabar.sql.node.RawSql;
import dev.cinnabar.sql.node.TimeField;
import dev.cinnabar.sql.node.TimeShift;
import dev.cinnabar.type.NumberType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TextType;
import dev.cinnabar.type.Types;
import dev.cinnabar.type.UntypedType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Values, and functions of one row. */
abstract class Scalars extends Aggregates {
    Scalars() {}

    // values

    /** A value of Java's as an expression, sent as a parameter. */
    public static TextExpression literal(String value) {
        return Faces.text(new Bind(value, Types.VARCHAR, ""));
    }

    public static <N extends Number> NumberExpression<N> literal(N value) {
        NumberType<N> type = Decimals.literal(value);
        return Faces.number(new Bind(value, type, ""), type);
    }

    public static <T> Expression<T> literal(T value) {
        return literal(value, Types.of(value));
    }

    public static <T> Expression<T> literal(T value, SqlType<T> type) {
        return Faces.of(new Bind(value, type, ""), type);
    }

    public static <N extends Number> NumberExpression<N> literal(N value, NumberType<N> type) {
        return Faces.number(new Bind(value, type, ""), type);
    }

    /**
     * A number that is known as an expression alone, with a number's operators: {@code asNumber(query.scalar()).plus(1)}.
     *
     * @throws UsageException if its type is of the program's own and no number's
     */
    public static <N extends Number> NumberExpression<N> asNumber(Expression<N> expression) {
        if (expression.type() instanceof NumberType<N> type) {
            return Faces.number(expression.node(), type);
        }
        throw new UsageException(
                ErrorCode.WRONG_TYPE,
                Faces.named(expression.node()) + " is of the type " + expression.type()
                        + ", which is no type of numbers.",
                "cast it to one: cast(expression, type)");
    }

    /** A text that is known as an expression alone, with a text's operators. */
    public static TextExpression asText(Expression<String> expression) {
        return Faces.text(expression.node(), expression.type());
    }

    /** NULL of a type. */
    public static <T> Expression<T> nullOf(SqlType<T> type) {
        return Faces.of(new NullLiteral(), type);
    }

    /** A value that stands in the text, for the few places that take no parameter. */
    public static <T> Expression<T> inline(T value, SqlType<T> type) {
        return Faces.of(new InlineValue(value, type), type);
    }

    /** A value that is given by name when the statement runs. */
    public static <T> Expression<T> parameter(String name, SqlType<T> type) {
        return Faces.of(new Parameter(name, type, ParameterKind.SINGLE), type);
    }

    public static TextExpression parameter(String name, TextType type) {
        return Faces.text(new Parameter(name, type, ParameterKind.SINGLE), type);
    }

    public static <N extends Number> NumberExpression<N> parameter(String name, NumberType<N> type) {
        return Faces.number(new Parameter(name, type, ParameterKind.SINGLE), type);
    }

    /** The values of an IN list that are given by name when the statement runs. */
    public static <T> ListParameter<T> listParameter(String name, SqlType<T> type) {
        return new ListParameter<>(new Parameter(name, type, ParameterKind.LIST));
    }

    /** The tuples of an IN list that are given by name when the statement runs, each a list of values or a row of a result. */
    public static ListParameter<List<?>> rowsParameter(String name) {
        return new ListParameter<>(new Parameter(name, UntypedType.INSTANCE, ParameterKind.ROWS));
    }

    /** As {@link #listParameter}, written into the text when the statement runs. */
    public static <T> ListParameter<T> inlineListParameter(String name, SqlType<T> type) {
        return new ListParameter<>(new Parameter(name, type, ParameterKind.INLINE_LIST));
    }

    /** As {@link #rowsParameter}, written into the text when the statement runs. */
    public static ListParameter<List<?>> inlineRowsParameter(String name) {
        return new ListParameter<>(new Parameter(name, UntypedType.INSTANCE, ParameterKind.INLINE_ROWS));
    }

    /** A value that is given by name when the statement runs, and written into its text then. */
    public static <T> Expression<T> inlineParameter(String name, SqlType<T> type) {
        return Faces.of(new Parameter(name, type, ParameterKind.INLINE), type);
    }

    /** An expression that is written as it stands: trusted text of the program's own. */
    @TrustedSql
    public static <T> Expression<T> raw(String sql, SqlType<T> type) {
        return Faces.of(new RawSql(sql), type);
    }

    /** A condition that is written as it stands. */
    @TrustedSql
    public static Condition rawCondition(String sql) {
        return Faces.condition(new RawSql(sql));
    }

    // functions

    /** A function by name, of whatever the database knows. */
    @TrustedSql
    public static <T> Expression<T> function(String name, SqlType<T> type, Expression<?>... arguments) {
        return Faces.of(Faces.function(name, Faces.nodes(arguments), type), type);
    }

    @TrustedSql
    public static <N extends Number> NumberExpression<N> function(
            String name, NumberType<N> type, Expression<?>... arguments) {
        return Faces.number(Faces.function(name, Faces.nodes(arguments), type), type);
    }

    @TrustedSql
    public static TextExpression function(String name, TextType type, Expression<?>... arguments) {
        return Faces.text(Faces.function(name, Faces.nodes(arguments), type), type);
    }

    /** The first that is not NULL. */
    @SafeVarargs
    public static <T> Expression<T> coalesce(Expression<T> first, Expression<? extends T>... others) {
        return Faces.of(call("coalesce", first.type(), first, others), first.type());
    }

    public static <N extends Number> NumberExpression<N> coalesce(NumberExpression<N> first, long otherwise) {
        return Faces.number(
                new FunctionCall("coalesce", List.of(first.node(), Numbers.bind(first, otherwise)), first.type()),
                first.type());
    }

    public static TextExpression coalesce(TextExpression first, String otherwise) {
        Node call = new FunctionCall(
                "coalesce", List.of(first.node(), new Bind(otherwise, first.type(), "")), first.type());
        return Faces.text(call, first.type());
    }

    /** NULL if the two are equal, else the first. */
    public static <T> Expression<T> nullIf(Expression<T> of, T value) {
        return Faces.of(new FunctionCall("nullif", List.of(of.node(), Faces.bind(of, value)), of.type()), of.type());
    }

    /** The greatest; NULL if one of them is, on every database. */
    @SafeVarargs
    public static <T> Expression<T> greatest(Expression<T> first, Expression<? extends T>... others) {
        return Faces.of(call("greatest", first.type(), first, others), first.type());
    }

    /** The least; NULL if one of them is, on every database. */
    @SafeVarargs
    public static <T> Expression<T> least(Expression<T> first, Expression<? extends T>... others) {
        return Faces.of(call("least", first.type(), first, others), first.type());
    }

    private static Node call(String name, SqlType<?> type, Expression<?> first, Expression<?>... others) {
        Node[] more = Faces.nodes(others).toArray(Node[]::new);
        return new FunctionCall(name, Faces.with(first.node(), more), type);
    }

    private static <N extends Number> NumberExpression<N> call(String name, NumberExpression<N> of) {
        return Faces.number(new FunctionCall(name, List.of(of.node()), of.type()), of.type());
    }

    public static <N extends Number> NumberExpression<N> abs(NumberExpression<N> of) {
        return call("abs", of);
    }

    /** The nearest number with so many places; halves go away from zero. */
    public static NumberExpression<BigDecimal> round(NumberExpression<?> of, int places) {
        NumberType<BigDecimal> type = Types.decimalOfScale(places);
        return Faces.number(new FunctionCall("round", List.of(of.node(), Faces.integer(places)), type), type);
    }

    public static NumberExpression<Long> floor(NumberExpression<?> of) {
        return Faces.number(new FunctionCall("floor", List.of(of.node()), Types.BIGINT), Types.BIGINT);
    }

    public static NumberExpression<Long> ceiling(NumberExpression<?> of) {
        return Faces.number(new FunctionCall("ceiling", List.of(of.node()), Types.BIGINT), Types.BIGINT);
    }

    // time

    /** The moment of the transaction or the statement, by the database's clock. */
    public static Expression<Instant> now() {
        return Faces.of(new Now(Types.TIMESTAMP), Types.TIMESTAMP);
    }

    public static Expression<LocalDate> currentDate() {
        return Faces.of(new Now(Types.DATE), Types.DATE);
    }

    public static Expression<LocalDateTime> currentDateTime() {
        return Faces.of(new Now(Types.DATETIME), Types.DATETIME);
    }

    /** One field of a date or time, in UTC for a moment. */
    public static NumberExpression<Integer> extract(TimeField field, Expression<?> of) {
        return Faces.number(new Extract(field, of.node(), of.type()), Types.INTEGER);
    }

    /** A date or time moved on by a duration. */
    public static <T> Expression<T> plus(Expression<T> of, Duration by) {
        return plus(of, literal(by, Types.INTERVAL));
    }

    public static <T> Expression<T> plus(Expression<T> of, Expression<Duration> by) {
        return Faces.of(new TimeShift(of.node(), false, by.node(), of.type()), of.type());
    }

    /** A date or time moved back by a duration. */
    public static <T> Expression<T> minus(Expression<T> of, Duration by) {
        return minus(of, literal(by, Types.INTERVAL));
    }

    public static <T> Expression<T> minus(Expression<T> of, Expression<Duration> by) {
        return Faces.of(new TimeShift(of.node(), true, by.node(), of.type()), of.type());
    }

    // of several

    /** Any of the rows: {@code x.eq(any(query))}. */
    @SuppressWarnings("unchecked") // a selection of one expression has its type
    public static <T> Expression<T> any(Selection<T> query) {
        SqlType<T> type = (SqlType<T>) Columns.single(query).type();
        return Faces.of(new Quantified(Quantifier.ANY, query.node()), type);
    }

    /** All of the rows: {@code x.gt(all(query))}. */
    @SuppressWarnings("unchecked") // a selection of one expression has its type
    public static <T> Expression<T> all(Selection<T> query) {
        SqlType<T> type = (SqlType<T>) Columns.single(query).type();
        return Faces.of(new Quantified(Quantifier.ALL, query.node()), type);
    }

    /** Any of the elements of an array. */
    public static <T> Expression<T> anyOf(Expression<List<T>> array, SqlType<T> element) {
        return Faces.of(new Quantified(Quantifier.ANY, array.node()), element);
    }

    /** Several values that compare as one. */
    public static TupleExpression tuple(Expression<?>... parts) {
        return new TupleExpression(List.of(parts));
    }

    /** What the first branch gives whose condition holds. */
    public static CaseStart when(Condition condition) {
        return new CaseStart(null, condition.node());
    }

    /** Short form: the branches name values of the operand. */
    public static <O> CaseOperand<O> caseOf(Expression<O> operand) {
        return new CaseOperand<>(operand);
    }
}
