package dev.cinnabar.sql;

import dev.cinnabar.sql.node.DeleteNode;
import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.Ordering;
import dev.cinnabar.sql.node.Page;
import dev.cinnabar.sql.node.PageUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An immutable DELETE.
 *
 * @param <E> what is deleted from
 */
public final class Delete<E> implements Change {
    private final DeleteNode node;
    private final StatementOptions options;

    private Delete(DeleteNode node, StatementOptions options) {
        this.node = node;
        this.options = options;
    }

    static <E> Delete<E> of(Table table) {
        DeleteNode node = new DeleteNode(table.node(), List.of(), List.of(), Ordering.NONE, List.of());
        return new Delete<>(node, StatementOptions.NONE);
    }

    private Delete<E> with(DeleteNode changed) {
        return new Delete<>(changed, options);
    }

    /** Other tables whose columns may be read. */
    public Delete<E> using(FromItem item) {
        List<FromNode> using = Select.More.with(node.using(), item.node());
        return with(new DeleteNode(node.from(), using, node.where(), node.ordering(), node.returning()));
    }

    /** Only rows for which all of these hold. If all of them fall away, that is an error: nothing so large is meant by chance. */
    public Delete<E> where(Condition... all) {
        return with(new DeleteNode(
                node.from(),
                node.using(),
                Restrictions.and("DELETE", node.where(), all),
                node.ordering(),
                node.returning()));
    }

    /** The order of the rows, where the database has it here. */
    public Delete<E> orderBy(OrderTerm... terms) {
        return with(new Ordering(Faces.nodes(terms), node.ordering().page()));
    }

    /** At most so many rows, where the database has it here. */
    public Delete<E> limit(long rows) {
        Page page = new Page(Select.More.count("limit", rows), null, PageUnit.ROWS);
        return with(new Ordering(node.ordering().terms(), page));
    }

    private Delete<E> with(Ordering ordering) {
        return with(new DeleteNode(node.from(), node.using(), node.where(), ordering, node.returning()));
    }

    /** Which rows it changes, beside its conditions: what the session that executes it knows. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Delete<E> options(SelectOption<? super E>... more) {
        return new Delete<>(node, options.withOptions(List.of(more)));
    }

    /** The value of a named parameter. */
    public Delete<E> bind(String parameter, @Nullable Object value) {
        return new Delete<>(node, options.withParameter(parameter, value));
    }

    public <A> Query<A> returning(Selectable<A> row) {
        DeleteNode returning = new DeleteNode(
                node.from(), node.using(), node.where(), node.ordering(), Faces.nodes(row.expressions()));
        return new Returning<>(returning, () -> returning, row, options);
    }

    public <A, B> Query<dev.cinnabar.result.Row2<A, B>> returning(Selectable<A> a, Selectable<B> b) {
        return returning(Projections.row(a, b));
    }

    @Override
    public DeleteNode node() {
        return node;
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
