package dev.cinnabar.sql;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.TrustedSql;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.EntityObject;
import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.Grouping;
import dev.cinnabar.sql.node.JoinKind;
import dev.cinnabar.sql.node.JoinNode;
import dev.cinnabar.sql.node.LockStrength;
import dev.cinnabar.sql.node.LockWait;
import dev.cinnabar.sql.node.Locking;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Ordering;
import dev.cinnabar.sql.node.Page;
import dev.cinnabar.sql.node.PageUnit;
import dev.cinnabar.sql.node.SelectDressing;
import dev.cinnabar.sql.node.SelectList;
import dev.cinnabar.sql.node.SelectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An immutable SELECT; each method returns a new one. Where FROM is not said it follows from the columns that are named. Final, so that
 * generic varargs are safe at the call.
 *
 * @param <R> what one row becomes
 */
public final class Select<R> implements Selection<R> {
    private final SelectNode node;
    private final Selectable<R> row;
    private final StatementOptions options;
    private final List<Condition> kinds;

    /** @param kinds what WHERE says of items of FROM, since they are entities that share a table with others */
    private Select(SelectNode node, Selectable<R> row, StatementOptions options, List<Condition> kinds) {
        this.node = node;
        this.row = row;
        this.options = options;
        this.kinds = kinds;
    }

    static <R> Select<R> of(Selectable<R> row) {
        SelectList list = new SelectList(Faces.nodes(row.expressions()), false, List.of());
        SelectNode node = new SelectNode(
                list, List.of(), List.of(), Grouping.NONE, Ordering.NONE, Locking.NONE, SelectDressing.NONE);
        return new Select<>(node, row, StatementOptions.NONE, List.of());
    }

    @Override
    public SelectNode node() {
        return node;
    }

    @Override
    public Selectable<R> row() {
        return row instanceof LoadingRow<R> loading ? loading.row() : row;
    }

    @Override
    public StatementOptions options() {
        return options;
    }

    private Select<R> with(SelectNode changed) {
        return new Select<>(changed, row, options, kinds);
    }

    Select<R> with(StatementOptions changed) {
        return new Select<>(node, row, changed, kinds);
    }

    // what is read

    /**
     * Adds a table, a subquery or the like to FROM, unless it stands there. Joins that follow are joined to the item that their condition
     * names, or to the last one where it names none.
     */
    public Select<R> from(FromItem item) {
        if (!node.from().isEmpty() && stands(item)) {
            return this;
        }
        return withFrom(More.with(node.from(), item.node())).restricted(item);
    }

    private boolean stands(FromItem item) {
        return Sources.items(node.from()).containsAll(Sources.items(List.of(item.node())));
    }

    private Select<R> restricted(FromItem item) {
        Condition only = item.restriction();
        if (only == Sql.ABSENT) {
            return this;
        }
        return new Select<>(where(only).node, row, options, More.with(kinds, only));
    }

    private Select<R> without(List<Condition> gone) {
        List<Node> where = new ArrayList<>(node.where());
        gone.forEach(kind -> where.remove(kind.node()));
        return new Select<>(
                withWhere(where).node,
                row,
                options,
                kinds.stream().filter(kind -> !gone.contains(kind)).toList());
    }

    /** What WHERE says of the item that something is joined to. */
    private List<Condition> leftKinds(FromNode right, Condition on) {
        if (kinds.isEmpty()) {
            return kinds;
        }
        List<FromNode> left =
                Sources.items(List.of(LeftSide.of(node, right, on.node()).item()));
        return kinds.stream()
                .filter(kind -> left.containsAll(Sources.of(List.of(kind.node()))))
                .toList();
    }

    private Select<R> withFrom(List<FromNode> from) {
        return with(new SelectNode(
                node.list(), from, node.where(), node.grouping(), node.ordering(), node.locking(), node.dressing()));
    }

    /** Adds an entity's table to FROM. */
    public Select<R> from(Class<? extends EntityObject> entity) {
        return from(EntitySources.find(entity));
    }

    /** Joins along a path, such as a relationship. Where FROM is not said, it is what the path begins at. */
    public Select<R> join(JoinPath<?, ?> path) {
        return along(JoinKind.INNER, path);
    }

    /** Joins along a path; rows to which nothing belongs stay. */
    public Select<R> leftJoin(JoinPath<?, ?> path) {
        return along(JoinKind.LEFT, path);
    }

    private Select<R> along(JoinKind kind, JoinPath<?, ?> path) {
        Select<R> joined = node.from().isEmpty() ? from(path.start()) : this;
        List<JoinStep> steps = path.steps();
        int last = steps.size() - 1;
        if (kind == JoinKind.LEFT && last == 1 && !steps.get(last).only().isEmpty()) {
            return joined.leftJoin(steps.get(0), steps.get(1));
        }
        for (JoinStep step : steps) {
            joined = joined.join(kind, step.item(), step.on());
        }
        return joined;
    }

    /** A pair in the table between, whose other end is none of those that are wanted, counts as none. */
    private Select<R> leftJoin(JoinStep pair, JoinStep end) {
        return leftJoinNested(pair.item(), end.item(), end.between(), end.both(pair.on()));
    }

    /** Joins an entity by the one foreign key between its table and what stands in FROM; an error names the candidates if there are several. */
    public Select<R> join(Class<? extends EntityObject> entity) {
        return byKey(JoinKind.INNER, EntitySources.find(entity));
    }

    /** As {@link #join(Class)}; rows to which nothing belongs stay. */
    public Select<R> leftJoin(Class<? extends EntityObject> entity) {
        return byKey(JoinKind.LEFT, EntitySources.find(entity));
    }

    private Select<R> byKey(JoinKind kind, EntitySource<?> entity) {
        return join(kind, entity, Joins.on(this, entity.table()));
    }

    public Select<R> join(Class<? extends EntityObject> entity, Condition on) {
        return join(EntitySources.find(entity), on);
    }

    public Select<R> leftJoin(Class<? extends EntityObject> entity, Condition on) {
        return leftJoin(EntitySources.find(entity), on);
    }

    /** Joins by the one foreign key between the item and what stands in FROM; an error names the candidates if there are several. */
    public Select<R> join(Table table) {
        return join(JoinKind.INNER, table, Joins.on(this, table));
    }

    public Select<R> join(FromItem item, Condition on) {
        return join(JoinKind.INNER, item, on);
    }

    public Select<R> leftJoin(Table table) {
        return join(JoinKind.LEFT, table, Joins.on(this, table));
    }

    public Select<R> leftJoin(FromItem item, Condition on) {
        return join(JoinKind.LEFT, item, on);
    }

    public Select<R> rightJoin(FromItem item, Condition on) {
        return join(JoinKind.RIGHT, item, on);
    }

    public Select<R> fullJoin(FromItem item, Condition on) {
        return join(JoinKind.FULL, item, on);
    }

    /** Every row with every row. */
    public Select<R> crossJoin(FromItem item) {
        return join(JoinKind.CROSS, item, null);
    }

    private Select<R> join(JoinKind kind, FromItem item, @Nullable Condition on) {
        Condition only = item.restriction();
        if (on == null) {
            return withFrom(Joins.joined(node, kind, item.node(), null)).restricted(item);
        } else if (kind == JoinKind.FULL
                && !(only == Sql.ABSENT && leftKinds(item.node(), on).isEmpty())) {
            throw Joins.full();
        } else if (kind == JoinKind.RIGHT) {
            return right(item, on);
        }
        return withFrom(Joins.joined(node, kind, item.node(), Sql.and(on, only)));
    }

    /** What must hold of the left side goes to ON: in WHERE it would take the rows away to which nothing belongs. */
    private Select<R> right(FromItem item, Condition on) {
        List<Condition> left = leftKinds(item.node(), on);
        Condition all = Sql.and(on, Sql.and(left.toArray(Condition[]::new)));
        List<FromNode> from = Joins.joined(node, JoinKind.RIGHT, item.node(), all);
        return without(left).withFrom(from).restricted(item);
    }

    /** Joins an item to a join of its own: {@code a LEFT JOIN (b JOIN c ON …) ON …}. */
    public Select<R> leftJoinNested(FromItem item, FromItem inner, Condition innerOn, Condition on) {
        FromNode nested = new JoinNode(item.node(), JoinKind.INNER, inner.node(), innerOn.node());
        Condition all = Sql.and(on, item.restriction(), inner.restriction());
        return withFrom(Joins.joined(node, JoinKind.LEFT, nested, all));
    }

    // which rows

    /** Only rows for which all of these hold, and those of calls before. */
    public Select<R> where(Condition... all) {
        return withWhere(More.present(node.where(), all));
    }

    private Select<R> withWhere(List<Node> where) {
        return with(new SelectNode(
                node.list(), node.from(), where, node.grouping(), node.ordering(), node.locking(), node.dressing()));
    }

    /** Only rows whose columns have these values; a name is looked for in all of FROM, and must be found once. */
    public Select<R> filterBy(Map<String, ?> values) {
        return where(Joins.equal(this, values));
    }

    public Select<R> groupBy(Expression<?>... terms) {
        return with(new Grouping(
                More.all(node.grouping().terms(), Faces.nodes(terms)),
                node.grouping().having()));
    }

    /** Only groups for which all of these hold. */
    public Select<R> having(Condition... all) {
        List<Node> having = More.present(node.grouping().having(), all);
        return with(new Grouping(node.grouping().terms(), having));
    }

    private Select<R> with(Grouping grouping) {
        return with(new SelectNode(
                node.list(), node.from(), node.where(), grouping, node.ordering(), node.locking(), node.dressing()));
    }

    /** Equal rows once. */
    public Select<R> distinct() {
        return with(new SelectList(node.list().columns(), true, List.of()));
    }

    /** The first row for each value of the terms, where the database has DISTINCT ON. */
    public Select<R> distinctOn(Expression<?>... terms) {
        return with(new SelectList(node.list().columns(), false, Faces.nodes(terms)));
    }

    private Select<R> with(SelectList list) {
        return with(new SelectNode(
                list, node.from(), node.where(), node.grouping(), node.ordering(), node.locking(), node.dressing()));
    }

    // in which order, and how many

    /** Sorts by these terms, after those of calls before. */
    public Select<R> orderBy(OrderTerm... terms) {
        return with(new Ordering(More.all(node.ordering().terms(), Faces.nodes(terms)), page()));
    }

    /** Sorts by what is selected under that name. */
    public Select<R> orderBy(String label) {
        return orderBy(Joins.labelled(row, label));
    }

    private Select<R> with(Ordering ordering) {
        return with(new SelectNode(
                node.list(), node.from(), node.where(), node.grouping(), ordering, node.locking(), node.dressing()));
    }

    private Page page() {
        return node.ordering().page();
    }

    private Select<R> with(Page page) {
        return with(new Ordering(node.ordering().terms(), page));
    }

    public Select<R> limit(long rows) {
        return with(new Page(More.count("limit", rows), page().offset(), PageUnit.ROWS));
    }

    public Select<R> limit(Expression<? extends Number> rows) {
        return with(new Page(rows.node(), page().offset(), PageUnit.ROWS));
    }

    public Select<R> offset(long rows) {
        return with(new Page(page().limit(), More.count("offset", rows), page().unit()));
    }

    public Select<R> offset(Expression<? extends Number> rows) {
        return with(new Page(page().limit(), rows.node(), page().unit()));
    }

    /** The first rows as FETCH FIRST says them (SQL:2016 7.17), with ties or by percent where the database can. */
    public Select<R> fetchFirst(long rows, PageUnit unit) {
        return with(new Page(More.count("fetch", rows), page().offset(), unit));
    }

    public Select<R> fetchFirst(Expression<? extends Number> rows, PageUnit unit) {
        return with(new Page(rows.node(), page().offset(), unit));
    }

    /**
     * The rows that come after a row in the order of {@code orderBy}, by comparing instead of counting. Each order term must be among
     * what is selected, and not NULL; the terms together should be unique, or equal rows are left out. An object is asked for its attributes.
     */
    public Select<R> seekAfter(R last) {
        return where(Seek.after(this, last));
    }

    /** As {@link #seekAfter}, with the value of each order term said. */
    public Select<R> seekAfterValues(Object... values) {
        return where(Seek.afterValues(node.ordering().terms(), Arrays.asList(values)));
    }

    // how

    /** Holds the rows against other writers until the transaction ends. */
    public Select<R> forUpdate() {
        return with(LockStrength.UPDATE);
    }

    /** Holds the rows against change, but lets others read them so too. */
    public Select<R> forShare() {
        return with(LockStrength.SHARE);
    }

    public Select<R> forNoKeyUpdate() {
        return with(LockStrength.NO_KEY_UPDATE);
    }

    public Select<R> forKeyShare() {
        return with(LockStrength.KEY_SHARE);
    }

    private Select<R> with(LockStrength strength) {
        return with(new Locking(strength, node.locking().of(), node.locking().waiting()));
    }

    /** Holds rows of these alone. */
    public Select<R> lockOf(FromItem... items) {
        List<FromNode> of = Arrays.stream(items).map(FromItem::node).toList();
        return with(new Locking(
                node.locking().strength(), Sources.items(of), node.locking().waiting()));
    }

    /** Fails at once where another holds a row. */
    public Select<R> noWait() {
        return with(new Locking(node.locking().strength(), node.locking().of(), LockWait.NOWAIT));
    }

    /** Leaves out rows that others hold. */
    public Select<R> skipLocked() {
        return with(new Locking(node.locking().strength(), node.locking().of(), LockWait.SKIP_LOCKED));
    }

    private Select<R> with(Locking locking) {
        return with(new SelectNode(
                node.list(), node.from(), node.where(), node.grouping(), node.ordering(), locking, node.dressing()));
    }

    /** A hint for the database's planner, on the dialect of that name alone. */
    @TrustedSql
    public Select<R> hint(String dialect, String hint) {
        SelectDressing old = node.dressing();
        return with(new SelectDressing(More.with(old.hints(), dialect + ":" + hint), old.prefixes(), old.suffixes()));
    }

    /** Words between SELECT and its columns. */
    @TrustedSql
    public Select<R> prefix(String words) {
        SelectDressing old = node.dressing();
        return with(new SelectDressing(old.hints(), More.with(old.prefixes(), words), old.suffixes()));
    }

    /** Words at the end of the statement. */
    @TrustedSql
    public Select<R> suffix(String words) {
        SelectDressing old = node.dressing();
        return with(new SelectDressing(old.hints(), old.prefixes(), More.with(old.suffixes(), words)));
    }

    private Select<R> with(SelectDressing dressing) {
        return with(new SelectNode(
                node.list(), node.from(), node.where(), node.grouping(), node.ordering(), node.locking(), dressing));
    }

    /** Fetches so many rows at a time from a cursor on the server, so that memory stays bounded. */
    public Select<R> fetchSize(int rows) {
        return with(options.withFetchSize(rows));
    }

    /** Tells the database to stop after that long. */
    public Select<R> timeout(Duration limit) {
        return with(options.withTimeout(limit));
    }

    /** The value of a named parameter. */
    public Select<R> bind(String parameter, @Nullable Object value) {
        return with(options.withParameter(parameter, value));
    }

    /** How the entities that it gives are loaded, beside what was said before. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Select<R> options(SelectOption<? super R>... more) {
        return new Select<>(node, new LoadingRow<>(row(), More.all(loading(), List.of(more))), options, kinds);
    }

    /** How the entities that it gives are loaded. */
    public List<SelectOption<? super R>> loading() {
        return row instanceof LoadingRow<R> loading ? loading.options() : List.of();
    }

    /** Something that plugins and listeners understand. */
    public Select<R> attribute(String name, Object value) {
        return with(options.withAttribute(name, value));
    }

    /** The same columns and rows as another row type. */
    public <S> Select<S> selecting(Selectable<S> other) {
        SelectList list = new SelectList(
                Faces.nodes(other.expressions()),
                node.list().distinct(),
                node.list().distinctOn());
        return new Select<>(with(list).node, other, options, kinds);
    }

    static UsageException noOrder() {
        return new UsageException(
                ErrorCode.BAD_STATEMENT,
                "A page after a row needs an order, and this query has none.",
                "call orderBy(…) before seekAfter(…), with terms that together are unique");
    }

    @Override
    public String toString() {
        return Printing.print(this);
    }

    /** Lists and counts with something added. */
    static final class More {
        private More() {}

        static <T> List<T> with(List<? extends T> old, T added) {
            if (old.isEmpty()) {
                return List.of(added);
            }
            List<T> all = new ArrayList<>(old.size() + 1);
            all.addAll(old);
            all.add(added);
            return all;
        }

        /** Conditions with those more that are there. */
        static List<Node> present(List<Node> old, Condition... more) {
            Node[] all = old.toArray(new Node[old.size() + more.length]);
            int size = old.size();
            for (Condition condition : more) {
                if (condition != Sql.ABSENT) {
                    all[size++] = condition.node();
                }
            }
            return List.of(size == all.length ? all : Arrays.copyOf(all, size));
        }

        static <T> List<T> all(List<? extends T> old, List<? extends T> added) {
            if (old.isEmpty()) {
                return List.copyOf(added);
            }
            List<T> all = new ArrayList<>(old.size() + added.size());
            all.addAll(old);
            all.addAll(added);
            return all;
        }

        static Node count(String what, long rows) {
            if (rows < 0) {
                throw new UsageException(
                        ErrorCode.BAD_OPTION, "A " + what + " of " + rows + " rows is none.", "say 0 or more");
            }
            return new dev.cinnabar.sql.node.Bind(rows, dev.cinnabar.type.Types.BIGINT, what);
        }
    }
}
