package dev.cinnabar.engine.session;

import dev.cinnabar.connect.Executes;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.result.Changed;
import dev.cinnabar.result.Result;
import dev.cinnabar.sql.Change;
import dev.cinnabar.sql.Insert;
import dev.cinnabar.sql.InsertReturning;
import dev.cinnabar.sql.Query;
import java.util.List;
import java.util.Map;

/** A connection with whose statements, as they are sent, the objects of a session keep in step. Confined to the session's thread. */
record InStep(Executes connection, UnitOfWork unit) implements Executes {
    /** An UPDATE or DELETE may give rows back. */
    @Override
    public <R> Result<R> execute(Query<R> query) {
        Runnable objects = Synchronised.before(query, unit, connection);
        Result<R> result = connection.execute(query);
        objects.run();
        return result;
    }

    @Override
    public Changed execute(Change change) {
        Runnable objects = Synchronised.before(change, unit, connection);
        Changed changed = connection.execute(change);
        objects.run();
        return changed;
    }

    @Override
    public Changed execute(Insert<?> insert, List<? extends Map<String, ?>> rows) {
        return connection.execute(insert, rows);
    }

    @Override
    public <R> Result<R> execute(InsertReturning<R> insert, List<? extends Map<String, ?>> rows) {
        return connection.execute(insert, rows);
    }

    @Override
    public Changed execute(Change change, List<? extends Map<String, ?>> parameters) {
        Runnable objects = Synchronised.before(change, unit, null);
        Changed changed = connection.execute(change, parameters);
        objects.run();
        return changed;
    }
}
