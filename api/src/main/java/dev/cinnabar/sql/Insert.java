package dev.cinnabar.sql;

import dev.cinnabar.error.TrustedSql;
import dev.cinnabar.schema.Assignable;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.sql.node.Assignment;
import dev.cinnabar.sql.node.Conflict;
import dev.cinnabar.sql.node.InsertNode;
import dev.cinnabar.sql.node.InsertSource;
import dev.cinnabar.sql.node.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * An immutable INSERT. Columns that are not set get what their definition says: a default of Java's, else the database's own.
 *
 * @param <E> what is written to
 */
public final class Insert<E> implements Change {
    private final InsertNode node;
    private final StatementOptions options;
    private final boolean keys;

    private Insert(InsertNode node, StatementOptions options, boolean keys) {
        this.node = node;
        this.options = options;
        this.keys = keys;
    }

    static <E> Insert<E> into(Table table) {
        InsertSource none = new InsertSource.Defaults();
        InsertNode node = new InsertNode(table.node(), List.of(), none, null, List.of(), List.of());
        return new Insert<>(node, StatementOptions.NONE, false);
    }

    /** The table that is written to. */
    public TableDefinition table() {
        return node.into().table();
    }

    private Insert<E> with(List<String> columns, InsertSource source) {
        return new Insert<>(
                new InsertNode(node.into(), columns, source, node.conflict(), node.returning(), node.hints()),
                options,
                keys);
    }

    public <T> Insert<E> set(Assignable<? super E, T> column, T value) {
        return with(Assigned.each(table(), column, value));
    }

    public <T> Insert<E> set(Assignable<? super E, T> column, Expression<? extends T> value) {
        return with(List.of(Assigned.of(table(), column.columnName(), value)));
    }

    public Insert<E> setNull(Assignable<? super E, ?> column) {
        return with(Assigned.each(table(), column, null));
    }

    /** Values by the names of the columns; each is checked against the column's type. */
    public Insert<E> values(Map<String, ?> values) {
        return with(Assigned.of(table(), values));
    }

    private Insert<E> with(List<Assignment> several) {
        if (several.isEmpty()) {
            return this;
        }
        List<Node> given = Inserts.onlyRow(node);
        List<String> columns = new ArrayList<>(given.size() + several.size());
        List<Node> row = new ArrayList<>(given.size() + several.size());
        if (!given.isEmpty()) {
            columns.addAll(node.columns());
            row.addAll(given);
        }
        for (Assignment added : several) {
            int old = columns.indexOf(added.column());
            if (old >= 0) {
                columns.remove(old);
                row.remove(old);
            }
            columns.add(added.column());
            row.add(added.value());
        }
        return with(columns, new InsertSource.Rows(List.of(List.copyOf(row))));
    }

    /** Several rows in one statement, by the names of the columns; all must name the same ones. */
    public Insert<E> rows(List<? extends Map<String, ?>> rows) {
        List<? extends Map<String, ?>> named = Inserts.byColumns(table(), rows);
        return with(Inserts.columns(table(), named), Inserts.rows(table(), named));
    }

    /** The rows of a query, column for column; defaults of Java's are added where a column has one. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Insert<E> from(Selection<?> query, Assignable<? super E, ?>... columns) {
        List<String> names = Arrays.stream(columns)
                .map(column -> Assigned.column(table(), column.columnName()).name())
                .toList();
        return with(names, Inserts.fromQuery(table(), names, query));
    }

    /** What happens where a row with these unique values is there already. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final OnConflict<E> onConflict(Assignable<? super E, ?>... columns) {
        List<String> names = Arrays.stream(columns)
                .map(column -> Assigned.column(table(), column.columnName()).name())
                .toList();
        return new OnConflict<>(this, names);
    }

    /** A hint for the database, on the dialect of that name alone. */
    @TrustedSql
    public Insert<E> hint(String dialect, String hint) {
        List<String> hints = Select.More.with(node.hints(), dialect + ":" + hint);
        return new Insert<>(
                new InsertNode(node.into(), node.columns(), node.source(), node.conflict(), node.returning(), hints),
                options,
                keys);
    }

    /** The value of a named parameter. */
    public Insert<E> bind(String parameter, @org.jspecify.annotations.Nullable Object value) {
        return new Insert<>(node, options.withParameter(parameter, value), keys);
    }

    public <A> InsertReturning<A> returning(Selectable<A> row) {
        return new InsertReturning<>(this, row);
    }

    public <A, B> InsertReturning<dev.cinnabar.result.Row2<A, B>> returning(Selectable<A> a, Selectable<B> b) {
        return returning(Projections.row(a, b));
    }

    public <A, B, C> InsertReturning<dev.cinnabar.result.Row3<A, B, C>> returning(
            Selectable<A> a, Selectable<B> b, Selectable<C> c) {
        return returning(Projections.row(a, b, c));
    }

    /**
     * The keys that the database makes shall be told when many rows are inserted: {@code generatedKeys()} of what that gives. Those of
     * a single statement always are.
     */
    public Insert<E> withGeneratedKeys() {
        return new Insert<>(node, options, true);
    }

    /** What a hook made of it: another node and other options; keys are wanted as before. */
    public Insert<E> with(InsertNode other, StatementOptions how) {
        return new Insert<>(other, how, keys);
    }

    /** Whether the keys of many rows are wanted. */
    public boolean wantsGeneratedKeys() {
        return keys;
    }

    @Override
    public InsertNode node() {
        return node;
    }

    @Override
    public InsertNode nodeToRun() {
        return Inserts.withDefaults(node);
    }

    @Override
    public StatementOptions options() {
        return options;
    }

    @Override
    public String toString() {
        return Printing.print(this);
    }

    /** What happens where a unique value is taken. */
    public static final class OnConflict<E> {
        private final Insert<E> insert;
        private final List<String> columns;

        private OnConflict(Insert<E> insert, List<String> columns) {
            this.insert = insert;
            this.columns = columns;
        }

        /** The row that is there stays as it is. */
        public Insert<E> doNothing() {
            return with(new Conflict(columns, List.of(), List.of()));
        }

        /** The row that is there is updated; {@link Sql#excluded} names the values that would have been inserted. */
        public Insert<E> doUpdate(UnaryOperator<Assignments<E>> set) {
            List<Assignment> update = set.apply(new Assignments<>(insert.table(), new ArrayList<>()))
                    .all();
            return with(new Conflict(columns, update, List.of()));
        }

        /** As {@link #doUpdate(UnaryOperator)}, only where a condition holds. */
        public Insert<E> doUpdate(UnaryOperator<Assignments<E>> set, Condition where) {
            List<Assignment> update = set.apply(new Assignments<>(insert.table(), new ArrayList<>()))
                    .all();
            return with(new Conflict(columns, update, List.of(where.node())));
        }

        private Insert<E> with(Conflict conflict) {
            InsertNode old = insert.node;
            InsertNode changed =
                    new InsertNode(old.into(), old.columns(), old.source(), conflict, old.returning(), old.hints());
            return new Insert<>(changed, insert.options, insert.keys);
        }
    }
}
