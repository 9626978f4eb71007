package dev.cinnabar.engine.execute;

import dev.cinnabar.dialect.Placeholder;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.result.Changed;
import dev.cinnabar.sql.Insert;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Many rows by one INSERT: the statement is made for the first one, and where all of its values come from the row itself, the others
 * are bound without making it again. Used once.
 */
final class BatchInsert {
    private static final int AT_A_TIME = 1_000;

    private final Executor executor;
    private final Insert<?> insert;
    private final String prefix;
    private boolean partly;

    BatchInsert(Executor executor, Insert<?> insert) {
        this.executor = executor;
        this.insert = insert;
        this.prefix = insert.table().name() + ".";
    }

    Changed run(List<? extends Map<String, ?>> rows) {
        Call first = call(rows.get(0));
        return executor.once(first, () -> new ChangedRows(send(first, rows), List.of()));
    }

    private Call call(Map<String, ?> row) {
        return executor.compile(insert.values(row));
    }

    private long send(Call first, List<? extends Map<String, ?>> rows) {
        Running running = executor.running(first);
        long count = sent(running, first, rows);
        running.finished(count);
        return count;
    }

    /** A row that is refused leaves nothing behind in the statement; what was sent before it makes the transaction a failed one. */
    private long sent(Running running, Call first, List<? extends Map<String, ?>> rows) {
        try {
            return running.send(statement -> batches(statement, first, rows));
        } catch (UsageException refused) {
            running.refused();
            if (partly) {
                executor.failTransaction(refused);
            }
            throw refused;
        }
    }

    private long batches(PreparedStatement statement, Call first, List<? extends Map<String, ?>> rows)
            throws SQLException {
        List<String> keys = keys(first, rows.get(0).keySet());
        JdbcBinds binds = new JdbcBinds(statement);
        long count = 0;
        int waiting = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0) {
                Binder.bind(binds, first.plan(), keys.isEmpty() ? anew(first, rows, i) : values(first, keys, rows, i));
            }
            statement.addBatch();
            if (++waiting == AT_A_TIME || i == rows.size() - 1) {
                count += counted(statement.executeBatch());
                partly = true;
                waiting = 0;
            }
        }
        return count;
    }

    /** The row's key for each placeholder; none where a value does not come from the row alone. */
    private List<String> keys(Call first, Set<String> columns) {
        List<String> keys = new ArrayList<>();
        for (Placeholder placeholder : first.plan().placeholders()) {
            String subject = placeholder.subject();
            String key = subject.startsWith(prefix) ? subject.substring(prefix.length()) : "";
            if (!columns.contains(key)) {
                return List.of();
            }
            keys.add(key);
        }
        return keys.size() == columns.size() && new HashSet<>(keys).size() == keys.size() ? keys : List.of();
    }

    private List<@Nullable Object> values(
            Call first, List<String> keys, List<? extends Map<String, ?>> rows, int number) {
        Map<String, ?> row = rows.get(number);
        if (row.size() != keys.size()) {
            throw otherColumns(rows, number);
        }
        @Nullable Object[] values = new @Nullable Object[first.values().size()];
        for (int i = 0; i < keys.size(); i++) {
            Placeholder placeholder = first.plan().placeholders().get(i);
            Object value = row.get(keys.get(i));
            if (value == null && !row.containsKey(keys.get(i))) {
                throw otherColumns(rows, number);
            }
            values[placeholder.index()] = checked(placeholder, value);
        }
        return Collections.unmodifiableList(java.util.Arrays.asList(values));
    }

    private static @Nullable Object checked(Placeholder placeholder, @Nullable Object value) {
        if (value != null && !placeholder.type().javaType().isInstance(value)) {
            throw new UsageException(
                    ErrorCode.WRONG_TYPE,
                    "A value of class " + value.getClass().getName() + " was given for " + placeholder.subject()
                            + ", which holds " + placeholder.type().name(),
                    "give a " + placeholder.type().javaType().getSimpleName()
                            + " in every row; rows with expressions are inserted one by one");
        }
        return value;
    }

    private List<@Nullable Object> anew(Call first, List<? extends Map<String, ?>> rows, int number) {
        Call call = call(rows.get(number));
        if (!call.sql().equals(first.sql())) {
            throw otherColumns(rows, number);
        }
        return call.values();
    }

    private UsageException otherColumns(List<? extends Map<String, ?>> rows, int number) {
        return new UsageException(
                ErrorCode.BAD_STATEMENT,
                "Row " + (number + 1) + " for '" + insert.table().name() + "' names other columns than the first: "
                        + rows.get(number).keySet() + " and " + rows.get(0).keySet(),
                "name the same columns in each row, with null for what is missing");
    }

    /** A driver that rewrites a batch into one statement does not say how many rows each part wrote: it was one. */
    private static long counted(int[] counts) {
        long sum = 0;
        for (int count : counts) {
            sum += count == Statement.SUCCESS_NO_INFO ? 1 : Math.max(0, count);
        }
        return sum;
    }
}
