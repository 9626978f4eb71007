package dev.cinnabar.connect;

import dev.cinnabar.result.Changed;
import dev.cinnabar.result.Result;
import dev.cinnabar.sql.Change;
import dev.cinnabar.sql.Insert;
import dev.cinnabar.sql.Query;
import java.util.List;
import java.util.Map;

/** The three ways to execute; a connection and a session have them alike. */
public interface Executes {
    /** Runs a statement that gives rows. */
    <R> Result<R> execute(Query<R> query);

    /** Runs a statement that gives a count. */
    Changed execute(Change change);

    /** Inserts many rows in as few statements as the database allows; each row names the same columns. */
    Changed execute(Insert<?> insert, List<? extends Map<String, ?>> rows);
}
