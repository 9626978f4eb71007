package dev.cinnabar.engine.execute;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.result.Changed;
import dev.cinnabar.sql.Change;
import dev.cinnabar.sql.StatementOptions;
import dev.cinnabar.sql.node.Node;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** One change for many sets of parameters: its text is made once, and sent as a batch. Used once. */
final class BatchChange {
    private static final int AT_A_TIME = 1_000;

    private final Executor executor;
    private final Change change;
    private final List<? extends Map<String, ?>> sets;

    BatchChange(Executor executor, Change change, List<? extends Map<String, ?>> sets) {
        this.executor = executor;
        this.change = change;
        this.sets = sets;
    }

    Changed run() {
        Call first = call(0);
        return executor.once(first, () -> new ChangedRows(send(first), List.of()));
    }

    private Call call(int number) {
        return executor.compile(new Given(change, change.options().withParameters(sets.get(number))));
    }

    private long send(Call first) {
        Running running = executor.running(first);
        long count = running.send(statement -> batches(statement, first));
        running.finished(count);
        return count;
    }

    private long batches(PreparedStatement statement, Call first) throws SQLException {
        JdbcBinds binds = new JdbcBinds(statement);
        long count = 0;
        for (int i = 0; i < sets.size(); i++) {
            if (i > 0) {
                Binder.bind(binds, first.plan(), next(first, i).values());
            }
            statement.addBatch();
            if ((i + 1) % AT_A_TIME == 0 || i == sets.size() - 1) {
                count += matched(statement.executeBatch());
            }
        }
        return count;
    }

    /** Another set must say the same SQL: an IN list of another length, for one, does not. */
    private Call next(Call first, int number) {
        Call call = call(number);
        if (!call.sql().equals(first.sql())) {
            throw new UsageException(
                    ErrorCode.BAD_STATEMENT,
                    "Set " + (number + 1) + " of the parameters changes the statement itself.",
                    "give lists of one length in all sets, or run the statement for each set alone");
        }
        return call;
    }

    /** A driver that does not tell the count of a part leaves the sum unknown: it counts as nothing. */
    private static long matched(int[] counts) {
        long sum = 0;
        for (int count : counts) {
            sum += count == Statement.SUCCESS_NO_INFO ? 0 : Math.max(0, count);
        }
        return sum;
    }

    /** The change with the parameters of one run. */
    private record Given(Change of, StatementOptions options) implements Change {
        @Override
        public Node node() {
            return of.node();
        }

        @Override
        public Node nodeToRun() {
            return of.nodeToRun();
        }
    }
}
