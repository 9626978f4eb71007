package dev.cinnabar.sql;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.BindList;
import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.sql.node.Comparison;
import dev.cinnabar.sql.node.ComparisonOperator;
import dev.cinnabar.sql.node.FunctionCall;
import dev.cinnabar.sql.node.InlineValue;
import dev.cinnabar.sql.node.Label;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.NodeSource;
import dev.cinnabar.sql.node.TableNode;
import dev.cinnabar.type.ComparedType;
import dev.cinnabar.type.NumberType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plain faces: a node with the operators of its kind. */
final class Faces {

    private Faces() {}

    record Any<T>(Node node, SqlType<T> type) implements Expression<T> {}

    record Text(Node node, SqlType<String> type) implements TextExpression {}

    record Numeric<N extends Number>(Node node, NumberType<N> type) implements NumberExpression<N> {}

    record Truth(Node node) implements Condition {}

    record AnyLabel<T>(String label, Node of, SqlType<T> type) implements Labeled<T> {}

    record TextLabel(String label, Node of, SqlType<String> type) implements LabeledText {
        @Override
        public Node node() {
            return new Label(of, label);
        }
    }

    record NumberLabel<N extends Number>(String label, Node of, NumberType<N> type) implements LabeledNumber<N> {
        @Override
        public Node node() {
            return new Label(of, label);
        }
    }

    record ConditionLabel(String label, Node of) implements LabeledCondition {}

    record AnyColumn<T>(ColumnNode node, SqlType<T> type) implements TableColumn<T> {}

    record TextColumnFace(ColumnNode node, SqlType<String> type) implements TableText {}

    record NumberColumnFace<N extends Number>(ColumnNode node, NumberType<N> type) implements TableNumber<N> {}

    record BooleanColumnFace(ColumnNode node) implements TableBoolean {}

    static <T> Expression<T> of(Node node, SqlType<T> type) {
        return new Any<>(node, type);
    }

    static TextExpression text(Node node) {
        return new Text(node, Types.VARCHAR);
    }

    static TextExpression text(Node node, SqlType<String> type) {
        return new Text(node, type);
    }

    static <N extends Number> NumberExpression<N> number(Node node, NumberType<N> type) {
        return new Numeric<>(node, type);
    }

    static Condition condition(Node node) {
        return new Truth(node);
    }

    static <T> Condition compare(Expression<T> left, ComparisonOperator operator, T right) {
        return condition(new Comparison(left.node(), operator, bind(left, right)));
    }

    static Condition compare(Expression<?> left, ComparisonOperator operator, Expression<?> right) {
        return condition(new Comparison(left.node(), operator, right.node()));
    }

    /** A value that stands beside an expression travels as that does. */
    static <T> Bind bind(Expression<T> beside, T value) {
        if (value == null) {
            throw new UsageException(
                    ErrorCode.NULL_VALUE,
                    "A comparison with null is never true: " + named(beside.node()) + " was compared with it.",
                    "ask isNull() or isNotNull(), or isNotDistinctFrom(…) where both sides may be NULL");
        }
        return new Bind(value, ComparedType.of(beside.type()), subject(beside.node()));
    }

    static BindList bindList(Expression<?> beside, Collection<?> values) {
        for (Object value : values) {
            if (value == null) {
                throw new UsageException(
                        ErrorCode.NULL_VALUE,
                        "The list of values for " + named(beside.node()) + " holds a null, which equals nothing.",
                        "leave it out, and add or(….isNull()) where rows with NULL are wanted");
            }
        }
        return new BindList(new ArrayList<>(values), ComparedType.of(beside.type()), subject(beside.node()));
    }

    /** A place or a number of places belongs to the shape of an expression: two that are equal are so in the text, as GROUP BY needs. */
    static InlineValue integer(int value) {
        return new InlineValue(value, Types.INTEGER);
    }

    /** The column that a node is, for messages; empty for all that has no name. */
    static String subject(Node node) {
        if (node instanceof ColumnNode column) {
            return column.source() instanceof TableNode table
                    ? table.table().name() + "." + column.name()
                    : column.name();
        }
        return node instanceof Label label ? label.label() : "";
    }

    static String named(Node node) {
        String subject = subject(node);
        return subject.isEmpty() ? "an expression" : subject;
    }

    static List<Node> nodes(Collection<? extends NodeSource> faces) {
        Node[] nodes = new Node[faces.size()];
        int next = 0;
        for (NodeSource face : faces) {
            nodes[next++] = face.node();
        }
        return List.of(nodes);
    }

    static List<Node> nodes(NodeSource... faces) {
        return nodes(Arrays.asList(faces));
    }

    static List<Node> with(Node first, Node... more) {
        List<Node> all = new ArrayList<>(more.length + 1);
        all.add(first);
        all.addAll(List.of(more));
        return all;
    }

    static FunctionCall function(String name, List<Node> arguments, SqlType<?> type) {
        return new FunctionCall(name, arguments, type);
    }

    static @Nullable String label(Node node) {
        if (node instanceof Label label) {
            return label.label();
        }
        return node instanceof ColumnNode column ? column.name() : null;
    }
}
