package dev.cinnabar.sql;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.Comparison;
import dev.cinnabar.sql.node.ComparisonOperator;
import dev.cinnabar.sql.node.InItems;
import dev.cinnabar.sql.node.InList;
import dev.cinnabar.sql.node.InQuery;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.NodeSource;
import dev.cinnabar.sql.node.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Several values that compare as one, from left to right (SQL:2016 8.2). */
public record TupleExpression(List<Expression<?>> parts) implements NodeSource {
    public TupleExpression {
        parts = List.copyOf(parts);
    }

    @Override
    public Tuple node() {
        return new Tuple(Faces.nodes(parts));
    }

    public Condition eq(TupleExpression other) {
        return Faces.condition(new Comparison(node(), ComparisonOperator.EQ, other.node()));
    }

    public Condition lt(TupleExpression other) {
        return Faces.condition(new Comparison(node(), ComparisonOperator.LT, other.node()));
    }

    public Condition gt(TupleExpression other) {
        return Faces.condition(new Comparison(node(), ComparisonOperator.GT, other.node()));
    }

    /** Whether it is one of the rows; each is a list with a value for every part. */
    public Condition in(Collection<? extends List<?>> rows) {
        return Faces.condition(new InItems(node(), rows.stream().map(this::row).toList(), false));
    }

    public Condition notIn(Collection<? extends List<?>> rows) {
        return Faces.condition(new InItems(node(), rows.stream().map(this::row).toList(), true));
    }

    /** Whether it is one of the rows that are given when the statement runs. */
    public Condition in(ListParameter<? extends List<?>> rows) {
        return Faces.condition(new InList(node(), rows.node(), false));
    }

    public Condition notIn(ListParameter<? extends List<?>> rows) {
        return Faces.condition(new InList(node(), rows.node(), true));
    }

    public Condition in(Selection<?> rows) {
        Nesting.refuseIn(rows);
        return Faces.condition(new InQuery(node(), rows.node(), false));
    }

    private Node row(List<?> values) {
        if (values.size() != parts.size()) {
            throw new UsageException(
                    ErrorCode.BAD_STATEMENT,
                    values.size() + " values cannot be compared with a tuple of " + parts.size() + ".",
                    "give each row as many values as the tuple has parts");
        }
        List<Node> row = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            row.add(new Bind(
                    values.get(i),
                    parts.get(i).type(),
                    Faces.subject(parts.get(i).node())));
        }
        return new Tuple(row);
    }
}
