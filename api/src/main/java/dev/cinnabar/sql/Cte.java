package dev.cinnabar.sql;

import dev.cinnabar.sql.node.CompoundNode;
import dev.cinnabar.sql.node.CteReference;
import dev.cinnabar.sql.node.Materialization;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Ordering;
import dev.cinnabar.sql.node.QueryNode;
import dev.cinnabar.sql.node.SetOperator;
import java.util.List;
import java.util.function.Function;

/** A common table expression: a query, or a change that returns rows, with a name in WITH (SQL:2016 7.17). */
public final class Cte extends Derived {
    private final CteReference node;
    private final SelectedColumns columns;

    private Cte(CteReference node, SelectedColumns columns) {
        this.node = node;
        this.columns = columns;
    }

    static Cte of(String name, Query<?> query) {
        SelectedColumns columns = SelectedColumns.of(query);
        Node body = query.node() instanceof QueryNode rows ? columns.in(rows) : query.node();
        var definition = new dev.cinnabar.sql.node.Cte(name, List.of(), body, false, Materialization.UNSPECIFIED);
        return new Cte(new CteReference(name, "", definition), columns);
    }

    static Cte recursive(
            String name, SetOperator operator, Selection<?> start, Function<? super Cte, ? extends Selection<?>> step) {
        SelectedColumns columns = SelectedColumns.of(start);
        Cte self = new Cte(new CteReference(name, "", null), columns);
        Selection<?> next = step.apply(self);
        Nesting.refuseIn(next);
        QueryNode body = new CompoundNode(operator, List.of(start.node(), next.node()), Ordering.NONE);
        var definition = new dev.cinnabar.sql.node.Cte(name, columns.names(), body, true, Materialization.UNSPECIFIED);
        return new Cte(new CteReference(name, "", definition), columns);
    }

    /** The same under another name, to join it twice. */
    public Cte as(String alias) {
        return new Cte(new CteReference(node.name(), alias, node.definition()), columns);
    }

    /** Worked out once on its own, where the database can be told so. */
    public Cte materialized() {
        return with(Materialization.MATERIALIZED);
    }

    /** Folded into the statement, where the database can be told so. */
    public Cte notMaterialized() {
        return with(Materialization.NOT_MATERIALIZED);
    }

    private Cte with(Materialization materialization) {
        var old = java.util.Objects.requireNonNull(node.definition(), "a recursive reference to itself has no options");
        var definition = new dev.cinnabar.sql.node.Cte(
                old.name(), old.columns(), old.statement(), old.recursive(), materialization);
        return new Cte(new CteReference(node.name(), node.alias(), definition), columns);
    }

    @Override
    public CteReference node() {
        return node;
    }

    @Override
    public String name() {
        return node.alias().isEmpty() ? node.name() : node.alias();
    }

    @Override
    SelectedColumns columns() {
        return columns;
    }
}
