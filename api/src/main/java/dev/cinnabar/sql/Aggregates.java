package dev.cinnabar.sql;

import dev.cinnabar.error.TrustedSql;
import dev.cinnabar.sql.node.Aggregate;
import dev.cinnabar.sql.node.AggregateOptions;
import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.FunctionCall;
import dev.cinnabar.sql.node.InlineValue;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Star;
import dev.cinnabar.sql.node.Tuple;
import dev.cinnabar.type.ArrayType;
import dev.cinnabar.type.NumberType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.Types;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** Functions of many rows. */
abstract class Aggregates extends Conditions {
    /** As many places as an average has beyond those of what it averages. */
    private static final int AVERAGE_PLACES = 6;

    Aggregates() {}

    private static Aggregate aggregate(String name, SqlType<?> type, Node... arguments) {
        return new Aggregate(name, List.of(arguments), AggregateOptions.NONE, type);
    }

    private static <N extends Number> NumberAggregate<N> number(String name, NumberType<N> type, Node... arguments) {
        return new NumberAggregate<>(aggregate(name, type, arguments), type);
    }

    /** How many rows. */
    public static NumberAggregate<Long> count() {
        return number("count", Types.BIGINT, new Star());
    }

    /** How many rows in which it is not NULL. */
    public static NumberAggregate<Long> count(Expression<?> of) {
        return number("count", Types.BIGINT, of.node());
    }

    /** How many different values. */
    public static NumberAggregate<Long> countDistinct(Expression<?> of) {
        return count(of).distinct();
    }

    /** The sum, as the type of what is added up; NULL of no rows. A sum of integers too large for theirs is an error; see {@link #sum(NumberExpression, NumberType)}. */
    public static <N extends Number> NumberAggregate<N> sum(NumberExpression<N> of) {
        return number("sum", Decimals.widened(of.type()), of.node());
    }

    /** As {@link #sum(NumberExpression)}, read as a wider type: {@code sum(views, BIGINT)} of integers. */
    public static <S extends Number> NumberAggregate<S> sum(NumberExpression<?> of, NumberType<S> type) {
        return number("sum", type, of.node());
    }

    /** The average as a decimal; NULL of no rows. */
    public static NumberAggregate<BigDecimal> avg(NumberExpression<?> of) {
        return number("avg", Decimals.average(of.type(), AVERAGE_PLACES), of.node());
    }

    public static <N extends Number> NumberAggregate<N> max(NumberExpression<N> of) {
        return number("max", of.type(), of.node());
    }

    public static TextAggregate max(TextExpression of) {
        return new TextAggregate(aggregate("max", of.type(), of.node()), of.type());
    }

    public static <T> ValueAggregate<T> max(Expression<T> of) {
        return new ValueAggregate<>(aggregate("max", of.type(), of.node()), of.type());
    }

    public static <N extends Number> NumberAggregate<N> min(NumberExpression<N> of) {
        return number("min", of.type(), of.node());
    }

    public static TextAggregate min(TextExpression of) {
        return new TextAggregate(aggregate("min", of.type(), of.node()), of.type());
    }

    public static <T> ValueAggregate<T> min(Expression<T> of) {
        return new ValueAggregate<>(aggregate("min", of.type(), of.node()), of.type());
    }

    /** The standard deviation of a sample. */
    public static NumberAggregate<Double> stddevSample(NumberExpression<?> of) {
        return number("stddev_samp", Types.DOUBLE, of.node());
    }

    /** The variance of a sample. */
    public static NumberAggregate<Double> varianceSample(NumberExpression<?> of) {
        return number("var_samp", Types.DOUBLE, of.node());
    }

    /** The texts one after the other with a separator between them. */
    public static TextAggregate stringAgg(Expression<String> of, String separator) {
        return new TextAggregate(
                aggregate("string_agg", Types.VARCHAR, of.node(), new InlineValue(separator, Types.VARCHAR)),
                Types.VARCHAR);
    }

    /** The values as an array, where the database has arrays. */
    public static <T> ValueAggregate<List<T>> arrayAgg(Expression<T> of) {
        SqlType<List<T>> type = new ArrayType<>(of.type());
        return new ValueAggregate<>(aggregate("array_agg", type, of.node()), type);
    }

    /** The value below which a part of the rows lies; say {@code withinGroup(order)} of what. */
    public static NumberAggregate<Double> percentileCont(double part) {
        return number("percentile_cont", Types.DOUBLE, new Bind(part, Types.DOUBLE, ""));
    }

    /** An aggregate of the database's own. */
    @TrustedSql
    public static <T> ValueAggregate<T> aggregate(String name, SqlType<T> type, Expression<?>... arguments) {
        Node call = new Aggregate(name, Faces.nodes(arguments), AggregateOptions.NONE, type);
        return new ValueAggregate<>((Aggregate) call, type);
    }

    // groups of groups (SQL:2016 7.13)

    /** Groups by all the terms, by all but the last …, and all rows as one. */
    public static Expression<Object> rollup(Expression<?>... terms) {
        return grouping("rollup", Faces.nodes(terms));
    }

    /** Groups by every choice of the terms. */
    public static Expression<Object> cube(Expression<?>... terms) {
        return grouping("cube", Faces.nodes(terms));
    }

    /** Groups by each of these sets of terms. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Expression<Object> groupingSets(List<? extends Expression<?>>... sets) {
        return grouping(
                "grouping_sets",
                Arrays.stream(sets)
                        .map(set -> (Node) new Tuple(Faces.nodes(set)))
                        .toList());
    }

    /** 1 where the row is of a group that the term does not part, else 0. */
    public static NumberExpression<Integer> grouping(Expression<?> term) {
        return Faces.number(new FunctionCall("grouping", List.of(term.node()), Types.INTEGER), Types.INTEGER);
    }

    private static Expression<Object> grouping(String name, List<Node> terms) {
        var type = dev.cinnabar.type.UntypedType.INSTANCE;
        return Faces.of(new FunctionCall(name, terms, type), type);
    }

    // functions of a window (SQL:2016 6.10)

    /** A window of all rows; say how they are parted and sorted. */
    public static Window window() {
        return Window.empty();
    }

    private static <N extends Number> WindowFunction<N> ranking(String name, NumberType<N> type, Node... arguments) {
        return new WindowFunction<>(new FunctionCall(name, List.of(arguments), type), type);
    }

    public static WindowFunction<Long> rowNumber() {
        return ranking("row_number", Types.BIGINT);
    }

    /** The place of a row, the same for equal ones, with gaps behind them. */
    public static WindowFunction<Long> rank() {
        return ranking("rank", Types.BIGINT);
    }

    /** The place of a row, the same for equal ones, without gaps. */
    public static WindowFunction<Long> denseRank() {
        return ranking("dense_rank", Types.BIGINT);
    }

    public static WindowFunction<Double> percentRank() {
        return ranking("percent_rank", Types.DOUBLE);
    }

    public static WindowFunction<Double> cumeDist() {
        return ranking("cume_dist", Types.DOUBLE);
    }

    /** The number of the part, of so many equal parts, in which a row lies. */
    public static WindowFunction<Integer> ntile(int parts) {
        return ranking("ntile", Types.INTEGER, Faces.integer(parts));
    }

    private static <T> WindowValue<T> other(String name, Expression<T> of, Node... more) {
        return new WindowValue<>(new FunctionCall(name, Faces.with(of.node(), more), of.type()), of.type());
    }

    /** The value that many rows before; NULL where there is none. */
    public static <T> WindowValue<T> lag(Expression<T> of, int rows) {
        return other("lag", of, Faces.integer(rows));
    }

    /** The value that many rows behind; NULL where there is none. */
    public static <T> WindowValue<T> lead(Expression<T> of, int rows) {
        return other("lead", of, Faces.integer(rows));
    }

    public static <T> WindowValue<T> firstValue(Expression<T> of) {
        return other("first_value", of);
    }

    public static <T> WindowValue<T> lastValue(Expression<T> of) {
        return other("last_value", of);
    }

    public static <T> WindowValue<T> nthValue(Expression<T> of, int n) {
        return other("nth_value", of, Faces.integer(n));
    }
}
