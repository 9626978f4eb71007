package dev.cinnabar.sql;

import dev.cinnabar.schema.Assignable;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.sql.node.Assignment;
import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Ordering;
import dev.cinnabar.sql.node.Page;
import dev.cinnabar.sql.node.PageUnit;
import dev.cinnabar.sql.node.UpdateNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An immutable UPDATE.
 *
 * @param <E> what is written to
 */
public final class Update<E> implements Change {
    private final UpdateNode node;
    private final StatementOptions options;

    private Update(UpdateNode node, StatementOptions options) {
        this.node = node;
        this.options = options;
    }

    static <E> Update<E> of(Table table) {
        UpdateNode node = new UpdateNode(table.node(), List.of(), List.of(), List.of(), Ordering.NONE, List.of());
        return new Update<>(node, StatementOptions.NONE);
    }

    private TableDefinition table() {
        return node.table().table();
    }

    public <T> Update<E> set(Assignable<? super E, T> column, T value) {
        return with(new Assignments<E>(table(), node.assignments())
                .set(column, value)
                .all());
    }

    public <T> Update<E> set(Assignable<? super E, T> column, Expression<? extends T> value) {
        return with(new Assignments<E>(table(), node.assignments())
                .set(column, value)
                .all());
    }

    public Update<E> setNull(Assignable<? super E, ?> column) {
        return with(
                new Assignments<E>(table(), node.assignments()).setNull(column).all());
    }

    /** What the column's definition in the database says. */
    public Update<E> setDefault(Assignable<? super E, ?> column) {
        return with(new Assignments<E>(table(), node.assignments())
                .setDefault(column)
                .all());
    }

    /**
     * Values by the names of the columns; each is checked against the column's type. The key of an entity and its version are not
     * assigned so.
     */
    public Update<E> values(Map<String, ?> values) {
        List<Assignment> all = node.assignments();
        for (Assignment added : Assigned.changes(table(), values)) {
            all = Assigned.with(all, added);
        }
        return with(all);
    }

    private Update<E> with(List<Assignment> assignments) {
        return with(new UpdateNode(
                node.table(), assignments, node.from(), node.where(), node.ordering(), node.returning()));
    }

    private Update<E> with(UpdateNode changed) {
        return new Update<>(changed, options);
    }

    /** Other tables whose columns may be read. */
    public Update<E> from(FromItem item) {
        List<FromNode> from = Select.More.with(node.from(), item.node());
        return with(new UpdateNode(
                node.table(), node.assignments(), from, node.where(), node.ordering(), node.returning()));
    }

    /** Only rows for which all of these hold. If all of them fall away, that is an error: nothing so large is meant by chance. */
    public Update<E> where(Condition... all) {
        List<Node> where = Restrictions.and("UPDATE", node.where(), all);
        return with(new UpdateNode(
                node.table(), node.assignments(), node.from(), where, node.ordering(), node.returning()));
    }

    /** The order of the rows, where the database has it here. */
    public Update<E> orderBy(OrderTerm... terms) {
        return with(new Ordering(Faces.nodes(terms), node.ordering().page()));
    }

    /** At most so many rows, where the database has it here. */
    public Update<E> limit(long rows) {
        Page page = new Page(Select.More.count("limit", rows), null, PageUnit.ROWS);
        return with(new Ordering(node.ordering().terms(), page));
    }

    private Update<E> with(Ordering ordering) {
        return with(new UpdateNode(
                node.table(), node.assignments(), node.from(), node.where(), ordering, node.returning()));
    }

    /** Which rows it changes, beside its conditions: what the session that executes it knows. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Update<E> options(SelectOption<? super E>... more) {
        return new Update<>(node, options.withOptions(List.of(more)));
    }

    /** The value of a named parameter. */
    public Update<E> bind(String parameter, @Nullable Object value) {
        return new Update<>(node, options.withParameter(parameter, value));
    }

    public <A> Query<A> returning(Selectable<A> row) {
        UpdateNode returning = new UpdateNode(
                node.table(),
                node.assignments(),
                node.from(),
                node.where(),
                node.ordering(),
                Faces.nodes(row.expressions()));
        return new Returning<>(returning, () -> Defaults.update(returning), row, options);
    }

    public <A, B> Query<dev.cinnabar.result.Row2<A, B>> returning(Selectable<A> a, Selectable<B> b) {
        return returning(Projections.row(a, b));
    }

    /** What a hook made of it: another node and other options. */
    public Update<E> with(UpdateNode other, StatementOptions how) {
        return new Update<>(other, how);
    }

    @Override
    public UpdateNode node() {
        return node;
    }

    @Override
    public UpdateNode nodeToRun() {
        return Defaults.update(node);
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
