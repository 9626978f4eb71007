package dev.cinnabar.engine.execute;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.ManyRows;
import dev.cinnabar.engine.compile.ManyForm;
import dev.cinnabar.engine.compile.StatementPlan;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A statement that runs for many rows. Used once. */
final class ManyStatement {
    private static final int AT_A_TIME = 1_000;
    /** Parameters of a statement of several rows: with more of them its text is longer than what is kept. */
    private static final int BINDS = 4_000;

    private final Executor executor;
    private final Rewritten.OtherStatement settled;
    private final Call first;
    private final RowValues rows;
    private boolean partly;

    /**
     * @param settled the statement of the first row as it runs
     * @param first the same, ready to be sent
     */
    ManyStatement(Executor executor, Rewritten.OtherStatement settled, Call first, RowValues rows) {
        this.executor = executor;
        this.settled = settled;
        this.first = first;
        this.rows = rows;
    }

    Call first() {
        return first;
    }

    /** Whether there are several rows, and the dialect has a form of it for them. */
    boolean fits(Dialect dialect) {
        if (rows.size() == 1 || dialect.manyRows() instanceof ManyRows.Batches) {
            return false;
        }
        ManyForm form = dialect.manyRows() instanceof ManyRows.Arrays ? ManyForm.ARRAYS : ManyForm.lists(1);
        return executor.many(settled, form) != null;
    }

    /** Sends it in statements of several rows, or in one for each. */
    void send(Dialect dialect, boolean together, Portions.Send send) {
        send(dialect, together, send, row -> null);
    }

    /** The same, with some rows kept apart. */
    void send(Dialect dialect, boolean together, Portions.Send send, Portions.Apart apart) {
        Portions.Send counting = (call, number) -> {
            send.send(call, number);
            partly = true;
        };
        guarded(() -> {
            if (together && dialect.manyRows() instanceof ManyRows.Arrays arrays) {
                new Portions(first, rows, arrays.most(), this::plan).arrays(counting, apart);
            } else if (together && dialect.manyRows() instanceof ManyRows.Lists lists) {
                new Portions(first, rows, most(dialect, lists), this::plan).lists(counting);
            } else {
                new Portions(first, rows, 1, form -> first.plan()).lists(counting);
            }
            return rows;
        });
    }

    private StatementPlan plan(ManyForm form) {
        return Objects.requireNonNull(executor.many(settled, form), "the form has been found before");
    }

    private int most(Dialect dialect, ManyRows.Lists lists) {
        int places = Math.max(1, first.values().size());
        int binds = Math.min(BINDS, dialect.limits().binds());
        return Math.max(1, Math.min(lists.most(), binds / places));
    }

    /** Sends it in one statement for each row. */
    BatchCounts oneByOne() {
        BatchCounts counts = new BatchCounts();
        send(executor.dialect(), false, (call, number) -> counts.add(executor.count(call)));
        return counts;
    }

    /** Sends it as the driver's batch. */
    BatchCounts batch() {
        return guarded(() -> {
            Running running = executor.running(first.with(rows.size()));
            BatchCounts counts = running.send(this::batches);
            running.finished(counts.rows() + counts.untold());
            return counts;
        });
    }

    private BatchCounts batches(PreparedStatement statement) throws SQLException {
        JdbcBinds binds = new JdbcBinds(statement);
        @Nullable Object[] values = new @Nullable Object[first.values().size()];
        List<@Nullable Object> view = Collections.unmodifiableList(Arrays.asList(values));
        BatchCounts counts = new BatchCounts();
        for (int i = 0; i < rows.size(); i++) {
            rows.read(i, values, 0);
            Binder.bind(binds, first.plan(), view);
            statement.addBatch();
            if ((i + 1) % AT_A_TIME == 0 || i == rows.size() - 1) {
                counts.add(statement.executeBatch());
                partly = true;
            }
        }
        return counts;
    }

    /** What was sent before a row that is refused, be it by its type, makes the transaction a failed one. */
    private <T> T guarded(Executor.Run<T> run) {
        try {
            return run.run();
        } catch (RuntimeException refused) {
            if (partly) {
                executor.failTransaction(refused);
            }
            throw refused;
        }
    }
}
