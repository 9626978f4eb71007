package dev.cinnabar.engine.execute;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.result.RowNames;
import dev.cinnabar.sql.Many;
import dev.cinnabar.sql.RowReader;
import dev.cinnabar.type.TypeAdapter;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a statement gave, and the one at which it stands. What is left of them can be taken into memory, so that the
 * connection is free for something else. Confined to the connection's thread.
 */
final class Cursor implements RowReader {
    private final ResultSet rows;
    private final JdbcColumns columns;
    private final List<TypeAdapter<?>> readers;
    private final Running running;
    private final OpenCursors siblings;
    private final boolean streams;
    private @Nullable RowNames names;
    private @Nullable Deque<@Nullable Object[]> memory;
    private @Nullable Object @Nullable [] current;
    private @Nullable Children children;
    private int ahead = Integer.MAX_VALUE;
    private boolean open = true;
    private boolean cutOff;
    private boolean attached = true;
    private long count;

    Cursor(ResultSet rows, List<TypeAdapter<?>> readers, Running running, OpenCursors siblings, boolean streams) {
        this.rows = rows;
        this.columns = new JdbcColumns(rows);
        this.readers = readers;
        this.running = running;
        this.siblings = siblings;
        this.streams = streams;
    }

    /** Rows that are in memory. */
    @SuppressWarnings("NullAway") // what is not attached asks neither the database nor its statement
    Cursor(ReturnedRows returned, OpenCursors siblings) {
        this.rows = null;
        this.columns = null;
        this.running = null;
        this.readers = returned.readers().subList(0, returned.width());
        this.siblings = siblings;
        this.streams = false;
        this.names = returned.names();
        this.memory = returned.rows();
        this.attached = false;
    }

    /** Keeps other threads off while rows are read. */
    Turn turn() {
        return siblings.turn();
    }

    boolean streams() {
        return streams;
    }

    int width() {
        return readers.size();
    }

    /** From now on its rows hold lists, which are fetched for so many rows at a time; 0 for all, and for those in memory at once. */
    void nest(Children lists, int rowsAhead) {
        children = lists;
        if (!attached && memory != null) {
            load(lists, memory);
        }
        expect(rowsAhead == 0 ? Integer.MAX_VALUE : rowsAhead);
    }

    /** No more than so many rows will be asked for. */
    void expect(int count) {
        ahead = Math.min(ahead, count);
    }

    /** Goes to the next row; at the end it closes itself. */
    boolean next() {
        if (cutOff) {
            throw closed();
        }
        if (!open) {
            return false;
        }
        if (attached) {
            running.checkHeld();
        }
        if (children != null) {
            return nextWithLists(children);
        }
        return attached ? nextOfDatabase() : nextOfMemory();
    }

    private boolean nextWithLists(Children lists) {
        if (attached && (memory == null || memory.isEmpty())) {
            Deque<@Nullable Object[]> read = new ArrayDeque<>();
            readAhead(read, ahead);
            memory = read;
            load(lists, read);
        }
        return nextOfMemory();
    }

    /** Reads so many rows; if those are all, lets go of the database. */
    private void readAhead(Deque<@Nullable Object[]> read, int limit) {
        names();
        try {
            while (read.size() < limit) {
                if (!rows.next()) {
                    letGo();
                    return;
                }
                count++;
                read.add(read());
            }
        } catch (SQLException failure) {
            throw fail(failure);
        }
    }

    private void load(Children lists, Deque<@Nullable Object[]> read) {
        try {
            lists.load(read);
        } catch (RuntimeException | Error failure) {
            close();
            throw failure;
        }
    }

    /** The list that belongs to the current row. */
    @Override
    public <T> List<T> many(Many<T> list) {
        @Nullable Object @Nullable [] row = current;
        return children == null || row == null ? RowReader.super.many(list) : children.of(list, row);
    }

    private boolean nextOfDatabase() {
        try {
            if (rows.next()) {
                count++;
                return true;
            }
        } catch (SQLException failure) {
            throw fail(failure);
        }
        close();
        return false;
    }

    private boolean nextOfMemory() {
        current = memory == null ? null : memory.poll();
        if (current == null) {
            close();
        }
        return current != null;
    }

    @Override
    @SuppressWarnings("unchecked") // who asks knows the type of the column, from the statement
    public <T> @Nullable T value(int index) {
        @Nullable Object @Nullable [] row = current;
        if (row != null) {
            return (T) row[index];
        }
        try {
            return (T) readers.get(index).read(columns, index + 1);
        } catch (SQLException failure) {
            throw fail(failure);
        }
    }

    private RuntimeException fail(SQLException failure) {
        RuntimeException error = running.failed(failure);
        end(false);
        return error;
    }

    /** Refuses to go on with what has been closed. */
    void checkOpen() {
        if (!open) {
            throw closed();
        }
    }

    static UsageException closed() {
        return new UsageException(
                ErrorCode.CLOSED_RESULT,
                "The result has been closed or read to its end",
                "keep its rows in a list: result.all(); a result does not outlive its connection");
    }

    /** The names of the columns, as the database gives them. */
    RowNames names() {
        RowNames known = names;
        if (known == null) {
            checkOpen();
            known = readNames();
            names = known;
        }
        return known;
    }

    private RowNames readNames() {
        try {
            ResultSetMetaData description = rows.getMetaData();
            List<String> found = new ArrayList<>();
            for (int i = 1; i <= description.getColumnCount(); i++) {
                found.add(description.getColumnLabel(i));
            }
            return RowNames.of(found);
        } catch (SQLException failure) {
            throw fail(failure);
        }
    }

    /** Takes what is left into memory, and lets go of the database. */
    void detach() {
        if (!open || !attached) {
            return;
        }
        Deque<@Nullable Object[]> kept = memory == null ? new ArrayDeque<>() : memory;
        readAhead(kept, Integer.MAX_VALUE);
        memory = kept;
        if (children != null) {
            load(children, kept);
        }
    }

    private void letGo() {
        attached = false;
        closeRows();
        running.finished(count);
    }

    private @Nullable Object[] read() throws SQLException {
        @Nullable Object[] row = new @Nullable Object[readers.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = readers.get(i).read(columns, i + 1);
        }
        return row;
    }

    /** Takes what is left, and is over. */
    Deque<@Nullable Object[]> take() {
        detach();
        Deque<@Nullable Object[]> taken = memory == null ? new ArrayDeque<>() : memory;
        memory = null;
        close();
        return taken;
    }

    /** Gives up what is left. */
    void close() {
        end(true);
    }

    /** Gives up what is left although nobody who reads it said so: whoever reads on must hear of it. */
    void cutOff() {
        if (open) {
            cutOff = true;
            close();
        }
    }

    private void end(boolean well) {
        if (!open) {
            return;
        }
        open = false;
        siblings.remove(this);
        if (attached && well) {
            closeRows();
            running.finished(count);
        }
    }

    /** A statement that is kept would else go on holding what it has not read. */
    private void closeRows() {
        try {
            rows.close();
        } catch (SQLException failure) {
            throw running.failed(failure);
        }
    }
}
