package dev.cinnabar.sql;

import dev.cinnabar.sql.node.CompoundNode;
import dev.cinnabar.sql.node.Ordering;
import dev.cinnabar.sql.node.Page;
import dev.cinnabar.sql.node.PageUnit;
import dev.cinnabar.sql.node.QueryNode;
import dev.cinnabar.sql.node.SetOperator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Queries joined by UNION, INTERSECT or EXCEPT; its rows are made as the first one's. Immutable.
 *
 * @param <R> what one row becomes
 */
public final class Compound<R> implements Selection<R> {
    private final CompoundNode node;
    private final Selectable<R> row;
    private final StatementOptions options;

    private Compound(CompoundNode node, Selectable<R> row, StatementOptions options) {
        this.node = node;
        this.row = row;
        this.options = options;
    }

    static <R> Compound<R> of(SetOperator operator, Selection<R> first, Selection<? extends R> second) {
        Nesting.refuseIn(first);
        Nesting.refuseIn(second);
        List<QueryNode> parts = new ArrayList<>();
        parts.add(first.node());
        parts.add(second.node());
        return new Compound<>(new CompoundNode(operator, parts, Ordering.NONE), first.row(), first.options());
    }

    private Compound<R> with(Ordering ordering) {
        return new Compound<>(new CompoundNode(node.operator(), node.parts(), ordering), row, options);
    }

    private Compound<R> with(StatementOptions changed) {
        return new Compound<>(node, row, changed);
    }

    /** Sorts the rows of the whole; each term must be one of the selected columns. */
    public Compound<R> orderBy(OrderTerm... terms) {
        List<dev.cinnabar.sql.node.Node> all = Select.More.all(node.ordering().terms(), Faces.nodes(terms));
        return with(new Ordering(all, node.ordering().page()));
    }

    /** Sorts the rows of the whole by what the first query selects under that name. */
    public Compound<R> orderBy(String label) {
        return orderBy(Joins.labelled(row, label));
    }

    public Compound<R> limit(long rows) {
        Page page = new Page(
                Select.More.count("limit", rows), node.ordering().page().offset(), PageUnit.ROWS);
        return with(new Ordering(node.ordering().terms(), page));
    }

    public Compound<R> offset(long rows) {
        Page page = new Page(node.ordering().page().limit(), Select.More.count("offset", rows), PageUnit.ROWS);
        return with(new Ordering(node.ordering().terms(), page));
    }

    /** Fetches so many rows at a time from a cursor on the server. */
    public Compound<R> fetchSize(int rows) {
        return with(options.withFetchSize(rows));
    }

    /** Tells the database to stop after that long. */
    public Compound<R> timeout(Duration limit) {
        return with(options.withTimeout(limit));
    }

    /** The value of a named parameter. */
    public Compound<R> bind(String parameter, @Nullable Object value) {
        return with(options.withParameter(parameter, value));
    }

    @Override
    public CompoundNode node() {
        return node;
    }

    @Override
    public Selectable<R> row() {
        return row;
    }

    @Override
    public StatementOptions options() {
        return options;
    }

    @Override
    public String toString() {
        return Printing.print(this);
    }
}
