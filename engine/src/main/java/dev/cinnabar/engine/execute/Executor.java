package dev.cinnabar.engine.execute;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.Placeholder;
import dev.cinnabar.engine.compile.ManyForm;
import dev.cinnabar.engine.compile.StatementPlan;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.ResultException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.result.Changed;
import dev.cinnabar.result.Result;
import dev.cinnabar.result.Row;
import dev.cinnabar.result.RowNames;
import dev.cinnabar.sql.AsItComes;
import dev.cinnabar.sql.Change;
import dev.cinnabar.sql.Insert;
import dev.cinnabar.sql.InsertReturning;
import dev.cinnabar.sql.Nesting;
import dev.cinnabar.sql.Query;
import dev.cinnabar.sql.Selectable;
import dev.cinnabar.sql.Statement;
import dev.cinnabar.sql.StatementOptions;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TypeAdapter;
import dev.cinnabar.type.UntypedType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs statements on a connection. Confined to the connection's thread. */
final class Executor {
    private final Conversation connection;

    Executor(Conversation connection) {
        this.connection = connection;
    }

    <R> Result<R> query(Query<R> query) {
        if (!query.row().nested().isEmpty()) {
            Nesting.check(query);
        }
        Call call = compile(query);
        touch(call);
        return once(call, () -> rows(call, query.row()));
    }

    /** Runs a query while the rows of another are being read, which stay as they are. */
    <R> Result<R> beside(Call call, Query<R> query) {
        ready(call);
        return rows(call, query.row());
    }

    Changed change(Change change) {
        Call call = compile(change);
        touch(call);
        GeneratedKeys keys = GeneratedKeys.of(call.change());
        return once(call, () -> keys == null ? ChangedRows.of(count(call)) : keyed(call, keys));
    }

    /** Runs an insert and reads the keys that its rows got. */
    ChangedRows keyed(Call call, GeneratedKeys keys) {
        Running running = Running.of(connection, call, keys, limit(call));
        ChangedRows changed = running.send(statement ->
                new ChangedRows(statement.executeLargeUpdate(), keys.read(statement, connection.dialect())));
        running.finished(changed.rowCount());
        return changed;
    }

    Changed insert(Insert<?> insert, List<? extends Map<String, ?>> rows) {
        return rows.isEmpty() ? ChangedRows.NONE : new ManyInserts(this, connection.dialect(), insert, rows).changed();
    }

    <R> Result<R> insert(InsertReturning<R> insert, List<? extends Map<String, ?>> rows) {
        if (!insert.row().nested().isEmpty()) {
            Nesting.check(insert);
        }
        ReturnedRows returned = rows.isEmpty()
                ? ReturnedRows.asTheyCome(List.of())
                : new ManyInserts(this, connection.dialect(), insert.insert(), rows).returned(insert);
        Cursor cursor = new Cursor(returned, connection.cursors());
        connection.cursors().add(cursor);
        if (!insert.row().nested().isEmpty()) {
            cursor.nest(new Children(this, insert.row().nested(), insert.options()), 0);
        }
        return new RowsResult<>(cursor, at -> insert.row().read(at, 0));
    }

    Changed batch(Change change, List<? extends Map<String, ?>> parameters) {
        return switch (parameters.size()) {
            case 0 -> ChangedRows.NONE;
            case 1 -> change(GivenSets.given(change, parameters.get(0)));
            default -> new ManyChanges(this, connection.dialect(), change, parameters).run();
        };
    }

    /** Sends many sets as a batch, and counts the rows of each. */
    ChangedSets counted(ManyStatement many) {
        return new CountedBatch(this, many, connection.core().driverCounts()).run();
    }

    /** Runs a statement and takes all that it returns into memory. */
    void take(Call call, ReturnedRows returned) {
        Running running = running(call);
        Cursor cursor = new Cursor(running.rows(), returned.readers(), running, connection.cursors(), false);
        returned.add(cursor.names(), cursor.take());
    }

    Result<Row> queryRaw(String sql, @Nullable Object... values) {
        Call call = raw(sql, values);
        return once(call, () -> rows(call, AsItComes.ROW));
    }

    Changed changeRaw(String sql, @Nullable Object... values) {
        Call call = raw(sql, values);
        return once(call, () -> ChangedRows.of(count(call)));
    }

    /** A statement that changes the schema: it has no values, and its text is its own. */
    void ddl(String sql) {
        Call call = raw(sql);
        once(call, () -> {
            Running running = Running.unprepared(connection, call, limit(call));
            running.sendUnprepared();
            running.finished(0);
            return running;
        });
    }

    private void touch(Call call) {
        boolean calls = call.change() == null && !call.reads(); // functions may lock and set, too
        if (call.trusted() || calls) {
            connection.touch(call.sql());
        }
    }

    Dialect dialect() {
        return connection.dialect();
    }

    TransactionStack transactions() {
        return connection.transactions();
    }

    /** Something other than the database stopped work that was half done. */
    void failTransaction(RuntimeException because) {
        EngineTransaction innermost = connection.transactions().innermost();
        if (innermost != null) {
            innermost.fail(because);
        }
    }

    Call compile(Statement statement) {
        connection.checkOpen();
        return connection.core().compile(statement, connection.effective());
    }

    /** A statement as it runs. */
    Rewritten.OtherStatement settled(Statement statement) {
        connection.checkOpen();
        return connection.core().settled(statement, connection.effective());
    }

    Call compile(Rewritten.OtherStatement settled) {
        return connection.core().compile(settled);
    }

    @Nullable
    StatementPlan many(Statement settled, ManyForm form) {
        return connection.core().many(settled, form);
    }

    boolean rewrites() {
        return connection.core().rewrites();
    }

    private Call raw(String sql, @Nullable Object... values) {
        List<Placeholder> placeholders = new ArrayList<>();
        List<TypeAdapter<?>> binders = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            SqlType<?> type =
                    value == null ? UntypedType.INSTANCE : connection.core().typeOf(value);
            placeholders.add(new Placeholder(i, type, "value " + (i + 1), Placeholder.ONE));
            binders.add(connection.dialect().types().adapter(type));
        }
        StatementPlan plan = new StatementPlan(sql, placeholders, binders, List.of(), values.length, false);
        List<@Nullable Object> bound = Collections.unmodifiableList(Arrays.asList(values.clone()));
        return new Call(plan, bound, false, null, true, StatementOptions.NONE, "raw", 1);
    }

    /** What a run of a statement gives. */
    interface Run<T> {
        T run();
    }

    /** Runs a statement in the right transaction; once more if its plan was stale and it was the first of its transaction. */
    <T> T once(Call call, Run<T> run) {
        if (call.trusted() && connection.dialect().session().commitsTransaction(call.sql())) {
            return committing(call, run);
        }
        prepareFor(call);
        try {
            return run.run();
        } catch (DatabaseException failure) {
            if (connection.dialect().session().mayBeStale(failure)
                    && connection.transactions().restart()) {
                return run.run();
            }
            throw failure;
        }
    }

    /** A statement that commits what is open: nothing must be, and whatever follows is in a transaction again. */
    private <T> T committing(Call call, Run<T> run) {
        connection.transactions().refuseWork();
        prepareFor(call);
        T answer = run.run();
        connection.transactions().startOver();
        return answer;
    }

    private void prepareFor(Call call) {
        connection.checkOpen();
        if (call.change() != null && connection.refusesWrites()) {
            throw new UsageException(
                    ErrorCode.READ_ONLY,
                    "A statement that writes was given to a connection that only reads",
                    "use a connection or a transaction without readOnly");
        }
        ready(call);
        if (!call.reads()) {
            freeForWriting();
        }
    }

    private void ready(Call call) {
        boolean alone = call.reads()
                && !(fetchSize(call) > 0 && connection.dialect().session().streamsInTransaction());
        connection.ready(alone);
        EngineTransaction innermost = connection.transactions().innermost();
        if (innermost != null) {
            innermost.count();
        }
    }

    /** A cursor that is half read would see, or block, what is written now. */
    private void freeForWriting() {
        if (!connection.dialect().session().buffersRows()) {
            connection.cursors().detach();
        }
    }

    /** What a connection says of cursors when it says "none" goes before what a statement would like. */
    private int fetchSize(Call call) {
        Integer onConnection = connection.options().fetchSize();
        if (onConnection != null && onConnection == 0) {
            return 0;
        }
        if (call.options().fetchSize() > 0) {
            return call.options().fetchSize();
        }
        Integer said = connection.effective().fetchSize();
        return said == null ? 0 : said;
    }

    /** The limit that somebody said: the statement, its connection or its engine. */
    private @Nullable Duration limit(Call call) {
        Duration own = call.options().timeout();
        return own == null ? connection.effective().timeout() : own;
    }

    Running running(Call call) {
        return Running.of(connection, call, fetchSize(call), limit(call));
    }

    private <R> Result<R> rows(Call call, Selectable<R> row) {
        Running running = running(call);
        ResultSet rows = call.trusted()
                ? running.send(Executor::trustedRows).orElse(null)
                : running.send(PreparedStatement::executeQuery);
        if (rows == null) {
            running.finished(0);
            throw new ResultException(
                    ErrorCode.NO_ROWS_RETURNED,
                    "The statement gives no rows",
                    "run it as a change: execute(text(…)) without returns(…), or executeRaw(…)");
        }
        boolean unknown = row == AsItComes.ROW;
        List<TypeAdapter<?>> readers =
                unknown ? readers(rows, running) : call.plan().readers();
        Cursor cursor = new Cursor(rows, readers, running, connection.cursors(), fetchSize(call) > 0);
        connection.cursors().add(cursor);
        if (!row.nested().isEmpty()) {
            cursor.nest(new Children(this, row.nested(), call.options()), fetchSize(call));
        }
        return unknown ? new RowsResult<>(cursor, asItComes(cursor)) : new RowsResult<>(cursor, at -> row.read(at, 0));
    }

    private static Optional<ResultSet> trustedRows(PreparedStatement statement) throws SQLException {
        return statement.execute() ? Optional.of(statement.getResultSet()) : Optional.empty();
    }

    private List<TypeAdapter<?>> readers(ResultSet rows, Running running) {
        try {
            ResultSetMetaData description = rows.getMetaData();
            TypeAdapter<?> any = connection.dialect().types().adapter(UntypedType.INSTANCE);
            return Collections.nCopies(description.getColumnCount(), any);
        } catch (SQLException failure) {
            throw running.failed(failure);
        }
    }

    private static RowsResult.Decoder asItComes(Cursor cursor) {
        RowNames names = cursor.names();
        int width = cursor.width();
        return at -> {
            @Nullable Object[] values = new @Nullable Object[width];
            for (int i = 0; i < width; i++) {
                values[i] = at.value(i);
            }
            return Row.of(names, values);
        };
    }

    long count(Call call) {
        Running running = running(call);
        long count =
                running.send(statement -> call.trusted() ? trustedCount(statement) : statement.executeLargeUpdate());
        running.finished(count);
        return count;
    }

    /** Rows that nobody asked for are passed over. */
    private static long trustedCount(PreparedStatement statement) throws SQLException {
        boolean rows = statement.execute();
        return rows ? 0 : Math.max(0, statement.getLargeUpdateCount());
    }
}
