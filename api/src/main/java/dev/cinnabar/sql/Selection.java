package dev.cinnabar.sql;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.SchemaQuery;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.sql.node.QueryNode;
import dev.cinnabar.sql.node.ScalarQuery;
import dev.cinnabar.sql.node.SetOperator;
import dev.cinnabar.type.SqlType;
import java.util.List;

/**
 * A query that only reads, so that it may stand inside another: in FROM, as a value, on the right of IN.
 *
 * @param <R> what one row becomes
 */
public interface Selection<R> extends Query<R>, SchemaQuery {
    @Override
    QueryNode node();

    /** The columns of a view or table that is made of it; none where one has no name. */
    @Override
    default List<ColumnDefinition<?>> resultColumns() {
        return Columns.definitions(this);
    }

    @Override
    default List<TableName> sources() {
        return TableNames.in(node());
    }

    /** The same in FROM, under a name. */
    default Subquery subquery(String name) {
        return Subquery.of(this, name, false);
    }

    /** As {@link #subquery}, evaluated anew for each row of what stands before it in FROM. */
    default Subquery lateral(String name) {
        return Subquery.of(this, name, true);
    }

    /** Its one column of its one row, as a value; NULL where it has no row. */
    @SuppressWarnings("unchecked") // a selection of one expression has its type
    default Expression<R> scalar() {
        SqlType<R> type = (SqlType<R>) Columns.single(this).type();
        return Faces.of(new ScalarQuery(node(), type), type);
    }

    /** All rows of both, equal ones once. */
    default Compound<R> union(Selection<? extends R> other) {
        return Compound.of(SetOperator.UNION, this, other);
    }

    /** All rows of both. */
    default Compound<R> unionAll(Selection<? extends R> other) {
        return Compound.of(SetOperator.UNION_ALL, this, other);
    }

    /** The rows that both have. */
    default Compound<R> intersect(Selection<? extends R> other) {
        return Compound.of(SetOperator.INTERSECT, this, other);
    }

    /** The rows that the other has not. */
    default Compound<R> except(Selection<? extends R> other) {
        return Compound.of(SetOperator.EXCEPT, this, other);
    }

    /** As {@link #intersect}, a row as often as it is found on both sides. */
    default Compound<R> intersectAll(Selection<? extends R> other) {
        return Compound.of(SetOperator.INTERSECT_ALL, this, other);
    }

    /** As {@link #except}, each row of the other taking one away. */
    default Compound<R> exceptAll(Selection<? extends R> other) {
        return Compound.of(SetOperator.EXCEPT_ALL, this, other);
    }
}
