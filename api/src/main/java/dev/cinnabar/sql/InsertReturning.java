package dev.cinnabar.sql;

import dev.cinnabar.sql.node.InsertNode;
import dev.cinnabar.sql.node.Node;
import java.util.Map;

/**
 * An INSERT that gives columns of its rows back. Immutable.
 *
 * @param <R> what one row is in Java
 */
public final class InsertReturning<R> implements Query<R> {
    private final Insert<?> insert;
    private final Selectable<R> row;
    private final InsertNode node;

    InsertReturning(Insert<?> insert, Selectable<R> row) {
        InsertNode plain = insert.node();
        this.insert = insert;
        this.row = row;
        this.node = new InsertNode(
                plain.into(),
                plain.columns(),
                plain.source(),
                plain.conflict(),
                Faces.nodes(row.expressions()),
                plain.hints());
    }

    /** The insert without what it gives back. */
    public Insert<?> insert() {
        return insert;
    }

    /** Values by the names of the columns; each is checked against the column's type. */
    public InsertReturning<R> values(Map<String, ?> values) {
        return new InsertReturning<>(insert.values(values), row);
    }

    @Override
    public InsertNode node() {
        return node;
    }

    @Override
    public Node nodeToRun() {
        return Defaults.insert(node);
    }

    @Override
    public Selectable<R> row() {
        return row;
    }

    @Override
    public StatementOptions options() {
        return insert.options();
    }

    @Override
    public String toString() {
        return Printing.print(this);
    }
}
