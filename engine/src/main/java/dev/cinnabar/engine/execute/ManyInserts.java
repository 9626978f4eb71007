package dev.cinnabar.engine.execute;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.dialect.ManyRows;
import dev.cinnabar.result.Changed;
import dev.cinnabar.result.Row;
import dev.cinnabar.result.RowNames;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.Insert;
import dev.cinnabar.sql.InsertReturning;
import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.sql.node.InsertNode;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.type.TypeAdapter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Inserts many rows in the way that the dialect says is best. What comes back is put into the order of the rows by the numbers that the
 * database gave them, which ascend, and never by the order in which it came. Used once.
 */
final class ManyInserts {
    private final Executor executor;
    private final Dialect dialect;
    private final Insert<?> insert;
    private final List<? extends Map<String, ?>> rows;

    ManyInserts(Executor executor, Dialect dialect, Insert<?> insert, List<? extends Map<String, ?>> rows) {
        this.executor = executor;
        this.dialect = dialect;
        this.insert = insert;
        this.rows = NamedRows.byColumns(insert.table(), rows);
    }

    private Rewritten.OtherStatement settled(Map<String, ?> row) {
        return executor.settled(insert.values(row));
    }

    /** How many rows were inserted, and their keys if the insert wants them. */
    Changed changed() {
        Rewritten.OtherStatement settled = settled(rows.get(0));
        ColumnDefinition<?> key = insert.wantsGeneratedKeys() ? generated(settled) : null;
        if (key == null) {
            return counted(settled);
        }
        if (dialect.has(Feature.INSERT_RETURNING)) {
            return returnedKeys(settled, key);
        }
        ManyStatement many = many(settled, this::settled);
        return executor.once(many.first(), () -> toldKeys(many, key));
    }

    /** The column whose values the database makes; null where the rows bring them, or where they follow from other rows. */
    private static @Nullable ColumnDefinition<?> generated(Rewritten.OtherStatement settled) {
        GeneratedKeys keys = settled.node() instanceof InsertNode node ? GeneratedKeys.of(node) : null;
        return keys == null ? null : keys.column();
    }

    private ManyStatement many(
            Rewritten.OtherStatement settled, Function<Map<String, ?>, Rewritten.OtherStatement> statement) {
        Call first = executor.compile(settled);
        InsertNode node = (InsertNode) settled.node();
        return new ManyStatement(
                executor, settled, first, new InsertedRows(executor, insert, node, first, statement, rows));
    }

    private Changed counted(Rewritten.OtherStatement settled) {
        ManyStatement many = many(settled, this::settled);
        ConflictPlaces conflicts = ConflictPlaces.of((InsertNode) settled.node());
        boolean together = conflicts.allowTogether(dialect);
        return executor.once(many.first(), () -> {
            if (!together || !many.fits(dialect)) {
                BatchCounts counts = many.batch();
                return ChangedRows.of(counts.rows() + counts.untold()); // an insert of one row has written it
            }
            long[] count = new long[1];
            many.send(dialect, true, (call, number) -> count[0] += executor.count(call), conflicts.apart());
            return new ChangedRows(count[0], List.of());
        });
    }

    // keys that the driver tells

    private Changed toldKeys(ManyStatement many, ColumnDefinition<?> key) {
        List<Row> keys = new ArrayList<>(rows.size());
        long[] count = new long[1];
        Portions.Send send = (call, number) -> {
            ChangedRows changed = executor.keyed(call, new GeneratedKeys(key, number));
            count[0] += changed.rowCount();
            keys.addAll(changed.generatedKeys());
        };
        boolean together =
                dialect.manyRows() instanceof ManyRows.Lists lists && lists.tellsKeys() && many.fits(dialect);
        many.send(dialect, together, send);
        return new ChangedRows(count[0], keys.size() == rows.size() ? keys : List.of());
    }

    // rows that the database returns

    private Changed returnedKeys(Rewritten.OtherStatement settled, ColumnDefinition<?> key) {
        InsertNode node = (InsertNode) settled.node();
        Sentinel sentinel = Sentinel.of(node, dialect);
        ReturnedRows returned;
        if (sentinel != null && sentinel.isKey()) {
            returned = returned(settled, this::settled, List.of());
        } else {
            Node column = new ColumnNode(node.into(), key.name(), key.type());
            returned = returned(
                    returning(settled, column),
                    row -> returning(settled(row), column),
                    List.of(dialect.types().adapter(key.type())));
        }
        RowNames names = RowNames.of(List.of(key.name()));
        List<Row> keys = new ArrayList<>(returned.size());
        returned.rows().forEach(row -> keys.add(Row.of(names, row[0])));
        return new ChangedRows(returned.size(), keys.size() == rows.size() ? keys : List.of());
    }

    private static Rewritten.OtherStatement returning(Rewritten.OtherStatement settled, Node column) {
        InsertNode node = (InsertNode) settled.node();
        List<Node> returning = new ArrayList<>(node.returning());
        returning.add(column);
        return new Rewritten.OtherStatement(
                new InsertNode(node.into(), node.columns(), node.source(), node.conflict(), returning, node.hints()),
                settled.options());
    }

    /** What each row returns. */
    <R> ReturnedRows returned(InsertReturning<R> asked) {
        List<TypeAdapter<?>> readers = new ArrayList<>();
        for (Expression<?> expression : asked.row().expressions()) {
            readers.add(dialect.types().adapter(expression.type()));
        }
        Function<Map<String, ?>, Rewritten.OtherStatement> statement = row -> executor.settled(asked.values(row));
        return returned(executor.settled(asked.values(rows.get(0))), statement, readers);
    }

    /** Where numbers are given in the order of the rows, they tell it; if nobody asked for them, they are returned beside the others. */
    private ReturnedRows returned(
            Rewritten.OtherStatement settled,
            Function<Map<String, ?>, Rewritten.OtherStatement> statement,
            List<TypeAdapter<?>> readers) {
        InsertNode node = (InsertNode) settled.node();
        Sentinel sentinel = Sentinel.of(node, dialect);
        int asked = sentinel == null ? -1 : node.returning().indexOf(sentinel.column());
        if (sentinel != null && asked < 0) {
            Node column = sentinel.column();
            ManyStatement many = many(returning(settled, column), row -> returning(statement.apply(row), column));
            return returned(many, many.fits(dialect), ReturnedRows.inOrderOf(sentinel.reader(), readers));
        }
        ManyStatement many = many(settled, statement);
        return asked < 0
                ? returned(many, false, ReturnedRows.asTheyCome(readers))
                : returned(many, many.fits(dialect), ReturnedRows.inOrderOf(asked, readers));
    }

    private ReturnedRows returned(ManyStatement many, boolean together, ReturnedRows returned) {
        return executor.once(many.first(), () -> {
            many.send(dialect, together, (call, number) -> executor.take(call, returned));
            return returned;
        });
    }
}
