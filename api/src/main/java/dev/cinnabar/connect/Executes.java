package dev.cinnabar.connect;

import dev.cinnabar.result.Changed;
import dev.cinnabar.result.Result;
import dev.cinnabar.sql.Change;
import dev.cinnabar.sql.Insert;
import dev.cinnabar.sql.InsertReturning;
import dev.cinnabar.sql.Query;
import java.util.List;
import java.util.Map;

/** The ways to execute; a connection and a session have them alike. */
public interface Executes {
    /** Runs a statement that gives rows. */
    <R> Result<R> execute(Query<R> query);

    /** Runs a statement that gives a count. */
    Changed execute(Change change);

    /** Inserts many rows in as few statements as the database allows; each row names the same columns. */
    Changed execute(Insert<?> insert, List<? extends Map<String, ?>> rows);

    /**
     * Inserts many rows in as few statements as the database allows, and gives back what the insert returns of each, in the order of
     * the rows.
     */
    <R> Result<R> execute(InsertReturning<R> insert, List<? extends Map<String, ?>> rows);

    /**
     * Runs a change for each set of named parameters, in as few statements as the database allows; the count is that of all sets
     * together.
     */
    Changed execute(Change change, List<? extends Map<String, ?>> parameters);
}
