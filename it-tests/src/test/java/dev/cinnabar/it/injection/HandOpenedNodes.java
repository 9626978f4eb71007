package dev.cinnabar.it.injection;

import static dev.cinnabar.it.injection.DoorSamples.CALLED;
import static dev.cinnabar.it.injection.DoorSamples.NAME;
import static dev.cinnabar.it.injection.DoorSamples.PEOPLE;
import static dev.cinnabar.it.injection.HandOpenedDoor.knownOnly;
import static dev.cinnabar.it.injection.HandOpenedDoor.said;
import static dev.cinnabar.it.injection.HandOpenedDoor.unsaid;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.tuple;

import dev.cinnabar.dialect.StatementWriter;
import dev.cinnabar.sql.TupleRows;
import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.BindList;
import dev.cinnabar.sql.node.Comparison;
import dev.cinnabar.sql.node.ComparisonOperator;
import dev.cinnabar.sql.node.Conflict;
import dev.cinnabar.sql.node.InList;
import dev.cinnabar.sql.node.InsertNode;
import dev.cinnabar.sql.node.Like;
import dev.cinnabar.sql.node.LikeCase;
import dev.cinnabar.sql.node.ListSlot;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Parameter;
import dev.cinnabar.sql.node.ParameterKind;
import dev.cinnabar.sql.node.Slot;
import dev.cinnabar.type.Types;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Nodes that stand only within others, and the writer that they are written to. */
final class HandOpenedNodes {
    private static final String BIND = "sql.node.Bind.new(Object, SqlType<?>, String)";
    private static final String BIND_LIST = "sql.node.BindList.new(List<?>, SqlType<?>, String)";
    private static final String INSERT =
            "sql.node.InsertNode.new(TableNode, List<String>, InsertSource, Conflict, List<Node>, List<String>)";
    private static final String TUPLES = "sql.TupleRows.of(Collection<?>, Function<Object, ? extends Node>)";

    private HandOpenedNodes() {}

    static Stream<HandOpenedDoor> all() {
        return Stream.of(values(), inserts(), writers()).flatMap(doors -> doors);
    }

    private static Stream<HandOpenedDoor> values() {
        return Stream.of(
                said(BIND, text -> new Bind(text, Types.VARCHAR, "")),
                unsaid(BIND, subject -> new Bind("x", Types.VARCHAR, subject)),
                said(BIND_LIST, text -> in(new BindList(List.of(text), Types.VARCHAR, ""))),
                unsaid(BIND_LIST, subject -> in(new BindList(List.of("x"), Types.VARCHAR, subject))),
                said(
                        TUPLES,
                        text -> new InList(
                                tuple(CALLED, CALLED).node(),
                                TupleRows.of(List.of(List.of(text, "x")), value -> new Bind(value, Types.VARCHAR, "")),
                                false)),
                knownOnly(
                        "sql.node.Like.new(Node, Node, String, LikeCase, boolean)",
                        "!",
                        escape -> new Like(CALLED.node(), CALLED.node(), escape, LikeCase.DATABASE, false)),
                unsaid(
                        "sql.node.Parameter.new(String, SqlType<?>, ParameterKind)",
                        name -> new OptionedStatement(
                                new Comparison(
                                        CALLED.node(),
                                        ComparisonOperator.EQ,
                                        new Parameter(name, Types.VARCHAR, ParameterKind.SINGLE)),
                                dev.cinnabar.sql.StatementOptions.NONE.withParameter(name, "x"))));
    }

    private static Node in(Node list) {
        return new InList(CALLED.node(), list, false);
    }

    private static Stream<HandOpenedDoor> inserts() {
        return Stream.of(
                said(INSERT, text -> insertInto(List.of(text), null)),
                said(
                        "sql.node.Conflict.new(List<String>, List<Assignment>, List<Node>)",
                        text -> insertInto(List.of("name"), new Conflict(List.of(text), List.of(), List.of()))));
    }

    private static Object insertInto(List<String> columns, @Nullable Conflict conflict) {
        InsertNode one = insert(PEOPLE).set(NAME, "x").node();
        return new OptionedStatement(
                new InsertNode(one.into(), columns, one.source(), conflict, one.returning(), one.hints()));
    }

    private static Stream<HandOpenedDoor> writers() {
        return Stream.of(
                unsaid(
                        "sql.node.Slot.new(int, SqlType<?>, String)",
                        subject -> written(out -> out.visit(new Slot(0, Types.VARCHAR, subject)))),
                unsaid(
                        "sql.node.ListSlot.new(int, int, SqlType<?>, String)",
                        subject -> written(out -> out.visit(in(new ListSlot(0, 2, Types.VARCHAR, subject))))),
                said("sql.node.SqlWriter.name(String)", text -> written(out -> out.name(text))),
                said(
                        "sql.node.SqlWriter.bind(Object, SqlType<?>)",
                        text -> written(out -> out.bind(text, Types.VARCHAR))),
                said("dialect.StatementWriter.name(String)", text -> written(out -> out.name(text))),
                said(
                        "dialect.StatementWriter.names(Collection<String>)",
                        text -> written(out -> out.names(List.of(text)))),
                said(
                        "dialect.StatementWriter.bind(Object, SqlType<?>)",
                        text -> written(out -> out.bind(text, Types.VARCHAR))),
                said(
                        "dialect.StatementWriter.literal(Object, SqlType<?>)",
                        text -> written(out -> out.literal(text, Types.VARCHAR))),
                said(
                        "dialect.StatementWriter.qualified(String, String)",
                        text -> written(out -> out.qualified(text, "x"))),
                said(
                        "dialect.StatementWriter.qualified(String, String)",
                        text -> written(out -> out.qualified("x", text))),
                said("dialect.Identifiers.quote(String)", text -> quoted(sql -> sql.quote(text))),
                said("dialect.Identifiers.qualified(String, String)", text -> quoted(sql -> sql.qualified(text, "x"))),
                said("dialect.Identifiers.qualified(String, String)", text -> quoted(sql -> sql.qualified("x", text))));
    }

    private static DoorWay.Spoken written(Consumer<StatementWriter> words) {
        return sql -> {
            StatementWriter out = StatementWriter.of(sql.engine().dialect());
            words.accept(out.sql("SELECT "));
            var compiled = out.compiled();
            return Said.statement(compiled.sql(), compiled.values());
        };
    }

    private static DoorWay.Spoken quoted(Function<dev.cinnabar.dialect.Identifiers, String> name) {
        return sql -> Said.statement(
                "SELECT 1 FROM " + name.apply(sql.engine().dialect().identifiers()), List.of());
    }
}
