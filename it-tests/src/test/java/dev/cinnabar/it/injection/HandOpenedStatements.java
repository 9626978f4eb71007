package dev.cinnabar.it.injection;

import static dev.cinnabar.it.injection.DoorSamples.CALLED;
import static dev.cinnabar.it.injection.DoorSamples.NAME;
import static dev.cinnabar.it.injection.DoorSamples.PEOPLE;
import static dev.cinnabar.it.injection.HandOpenedDoor.knownOnly;
import static dev.cinnabar.it.injection.HandOpenedDoor.said;
import static dev.cinnabar.it.injection.HandOpenedDoor.unsaid;
import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.inlineListParameter;
import static dev.cinnabar.sql.Sql.inlineParameter;
import static dev.cinnabar.sql.Sql.inlineRowsParameter;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.listParameter;
import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.parameter;
import static dev.cinnabar.sql.Sql.rowsParameter;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.text;
import static dev.cinnabar.sql.Sql.tuple;
import static dev.cinnabar.sql.Sql.update;

import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Statement;
import dev.cinnabar.sql.StatementOptions;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.Types;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Parameters that are named, their values, and what else statements take. */
final class HandOpenedStatements {
    private static final String ROWS = "sql.Text.bindRows(String, Collection<?>)";
    private static final String RETURNED = "sql.InsertReturning.values(Map<String, ?>)";
    private static final String PARAMETERS = "sql.StatementOptions.withParameters(Map<String, ?>)";
    private static final String LIKE = "sql.TextExpression.like(String, String)";

    private HandOpenedStatements() {}

    static Stream<HandOpenedDoor> all() {
        return Stream.of(binds(), names(), others()).flatMap(doors -> doors);
    }

    private static Stream<HandOpenedDoor> binds() {
        Condition named = CALLED.eq(parameter("p", Types.VARCHAR));
        return Stream.of(
                        bind("sql.Select", select(CALLED).from(PEOPLE).where(named)::bind),
                        bind(
                                "sql.Compound",
                                select(CALLED)
                                        .from(PEOPLE)
                                        .where(named)
                                        .union(select(CALLED).from(PEOPLE))::bind),
                        bind("sql.Update", update(PEOPLE).set(NAME, "new").where(named)::bind),
                        bind("sql.Delete", delete(PEOPLE).where(named)::bind),
                        bind("sql.Insert", insert(PEOPLE).set(NAME, parameter("p", Types.VARCHAR))::bind))
                .flatMap(doors -> doors);
    }

    private static Stream<HandOpenedDoor> bind(String type, BiFunction<String, Object, Object> bound) {
        String signature = type + ".bind(String, Object)";
        return Stream.of(
                knownOnly(signature, "p", text -> bound.apply(text, "x")),
                said(signature, text -> bound.apply("p", text)));
    }

    /** The names of parameters: they are the program's, and the database never hears of them. */
    private static Stream<HandOpenedDoor> names() {
        return Stream.of(
                parameterName(
                        "parameter", "SqlType<T>", name -> CALLED.eq(parameter(name, (SqlType<String>) Types.VARCHAR))),
                parameterName("parameter", "TextType", name -> CALLED.eq(parameter(name, Types.VARCHAR))),
                unsaid(
                        "sql.Scalars.parameter(String, NumberType<N>)",
                        name -> select(CALLED)
                                .from(PEOPLE)
                                .where(literal(1).eq(parameter(name, Types.INTEGER)))
                                .bind(name, 1)),
                parameterName("inlineParameter", "SqlType<T>", name -> CALLED.eq(inlineParameter(name, Types.VARCHAR))),
                unsaid(
                        "sql.Scalars.listParameter(String, SqlType<T>)",
                        name -> listed(name, CALLED.in(listParameter(name, Types.VARCHAR)))),
                unsaid(
                        "sql.Scalars.inlineListParameter(String, SqlType<T>)",
                        name -> listed(name, CALLED.in(inlineListParameter(name, Types.VARCHAR)))),
                unsaid(
                        "sql.Scalars.rowsParameter(String)",
                        name -> paired(name, tuple(CALLED, CALLED).in(rowsParameter(name)))),
                unsaid(
                        "sql.Scalars.inlineRowsParameter(String)",
                        name -> paired(name, tuple(CALLED, CALLED).in(inlineRowsParameter(name)))));
    }

    private static HandOpenedDoor parameterName(
            String method, String type, java.util.function.Function<String, Condition> condition) {
        return unsaid(
                "sql.Scalars." + method + "(String, " + type + ")",
                name -> select(CALLED).from(PEOPLE).where(condition.apply(name)).bind(name, "x"));
    }

    private static Statement listed(String name, Condition condition) {
        return select(CALLED).from(PEOPLE).where(condition).bind(name, List.of("x"));
    }

    private static Statement paired(String name, Condition condition) {
        return select(CALLED).from(PEOPLE).where(condition).bind(name, List.of(List.of("x", "y")));
    }

    private static Stream<HandOpenedDoor> others() {
        var pairs = text("SELECT name FROM people WHERE (name, name) IN :p");
        return Stream.of(
                said(
                        "sql.Condition.as(String)",
                        name -> select(CALLED.isNull().as(name)).from(PEOPLE)),
                said(RETURNED, value -> insert(PEOPLE).returning(CALLED).values(Map.of("name", value))),
                knownOnly(
                        RETURNED,
                        "name",
                        name -> insert(PEOPLE).returning(CALLED).values(Map.of(name, "x"))),
                said(
                        "sql.Select.seekAfterValues(Object[])",
                        value -> select(CALLED).from(PEOPLE).orderBy(CALLED).seekAfterValues(value)),
                said(PARAMETERS, value -> withParameters(Map.of("p", value))),
                knownOnly(PARAMETERS, "p", name -> withParameters(Map.of(name, "x"))),
                said(
                        ROWS,
                        value -> pairs.bindRows("p", List.of(List.of(value, "x")))
                                .returnsRows()),
                knownOnly(
                        ROWS,
                        "p",
                        name -> pairs.bindRows(name, List.of(List.of("y", "x"))).returnsRows()),
                said(LIKE, pattern -> select(CALLED).from(PEOPLE).where(CALLED.like(pattern, "!"))),
                knownOnly(LIKE, "!", escape -> select(CALLED).from(PEOPLE).where(CALLED.like("x", escape))));
    }

    private static Statement withParameters(Map<String, ?> values) {
        var named = select(CALLED).from(PEOPLE).where(CALLED.eq(parameter("p", Types.VARCHAR)));
        return new OptionedStatement(named.node(), StatementOptions.NONE.withParameters(values));
    }
}
