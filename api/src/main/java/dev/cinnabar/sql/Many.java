package dev.cinnabar.sql;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.result.Row2;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The rows at the other end of a path, as an immutable list inside each row. One statement more fetches them for all rows of a result,
 * or for all of one fetch where the result has a fetch size. Immutable.
 *
 * @param <T> what one of them becomes
 */
public final class Many<T> implements Selectable<List<T>> {
    private final JoinPath<?, ?> path;
    private final Select<T> each;
    private final int chunk;

    private Many(JoinPath<?, ?> path, Select<T> each, int chunk) {
        this.path = path;
        this.each = each;
        this.chunk = chunk;
    }

    static <T> Many<T> of(JoinPath<?, ?> path, Selectable<T> each) {
        if (Nesting.aggregates(Faces.nodes(each.expressions()))) {
            throw new UsageException(
                    ErrorCode.BAD_STATEMENT,
                    "many(…) lists rows, and what it shall list is an aggregate, which makes one row of them all.",
                    "list the rows; or join and group in the query itself");
        }
        return new Many<>(path, path.reach(Select.of(each)), Integer.MAX_VALUE);
    }

    private Many<T> with(Select<T> changed) {
        return new Many<>(path, changed, chunk);
    }

    /** The same, with the query that reads each list changed. */
    public Many<T> with(UnaryOperator<Select<T>> change) {
        return with(change.apply(each));
    }

    /** Only those for which all of these hold. */
    public Many<T> where(Condition... all) {
        return with(each.where(all));
    }

    /** The order within each list; without it there is none. */
    public Many<T> orderBy(OrderTerm... terms) {
        return with(each.orderBy(terms));
    }

    /** Joins something to the other end by the one foreign key between them. */
    public Many<T> join(Table table) {
        return with(each.join(table));
    }

    public Many<T> join(FromItem item, Condition on) {
        return with(each.join(item, on));
    }

    public Many<T> leftJoin(Table table) {
        return with(each.leftJoin(table));
    }

    public Many<T> leftJoin(FromItem item, Condition on) {
        return with(each.leftJoin(item, on));
    }

    /** Fetches them for so many rows by one statement; for as many as the database takes values, if nothing is said. */
    public Many<T> inChunksOf(int rows) {
        return new Many<>(path, each, rows);
    }

    /** For how many rows one statement fetches them. */
    public int chunk() {
        return chunk;
    }

    /** The way to its rows. */
    public JoinPath<?, ?> path() {
        return path;
    }

    /**
     * What fetches the rows that belong to these keys, each with its key.
     *
     * @param keys one or more, with a value for each of {@link JoinPath#near}, and without nulls
     */
    public Query<Row2<List<Object>, T>> belongingTo(Collection<? extends List<?>> keys, StatementOptions options) {
        Keyed<T> keyed = new Keyed<>(each.row(), path.far());
        return each.selecting(keyed).where(isOneOf(keys)).with(options);
    }

    private Condition isOneOf(Collection<? extends List<?>> keys) {
        if (path.far().size() > 1) {
            return new TupleExpression(path.far()).in(keys);
        }
        Expression<?> far = path.far().get(0);
        List<?> values = keys.stream().map(key -> key.get(0)).toList();
        return Faces.condition(new dev.cinnabar.sql.node.InList(far.node(), Faces.bindList(far, values), false));
    }

    /** What it lists, as a query of its own. */
    Select<T> each() {
        return each;
    }

    @Override
    public List<Expression<?>> expressions() {
        return path.near();
    }

    @Override
    public List<Nested> nested() {
        return List.of(new Nested(this, 0));
    }

    @Override
    public Selectable<List<T>> replaced(Replacement by) {
        return new Many<>(path, each.selecting(each.row().replaced(by)), chunk);
    }

    @Override
    public List<T> read(RowReader row, int from) {
        return row.many(this);
    }
}
