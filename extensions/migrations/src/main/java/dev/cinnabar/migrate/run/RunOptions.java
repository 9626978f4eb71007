package dev.cinnabar.migrate.run;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.TableName;
import java.time.Duration;
import java.util.Objects;

/**
 * How revisions are taken. Immutable.
 *
 * @param versions the table that says where the database stands, one row for each head; its log stands beside it, named {@code …_log}
 * @param patience how long to wait for another migration to end
 * @param lockWait how long a statement waits for the locks of others
 * @param tries how often a statement is sent that could not have its locks, the first time counted
 * @param oneTransaction whether all revisions share one transaction, where the database rolls back DDL
 * @param destructive whether steps may be taken that lose rows or columns
 * @param progress hears what happens
 */
public record RunOptions(
        TableName versions,
        Duration patience,
        Duration lockWait,
        int tries,
        boolean oneTransaction,
        boolean destructive,
        Progress progress) {
    /** The table {@code cinnabar_version}, 15 minutes, 5 seconds, 5 tries, a transaction for each revision, destructive steps allowed, told to nobody. */
    public static final RunOptions USUAL = new RunOptions(
            TableName.of("cinnabar_version"),
            Duration.ofMinutes(15),
            Duration.ofSeconds(5),
            5,
            false,
            true,
            Progress.SILENT);

    public RunOptions {
        Objects.requireNonNull(versions, "versions");
        Objects.requireNonNull(patience, "patience");
        Objects.requireNonNull(lockWait, "lockWait");
        Objects.requireNonNull(progress, "progress");
        check(!patience.isNegative(), "patience", patience, "zero or more");
        check(lockWait.compareTo(Duration.ZERO) > 0, "lockWait", lockWait, "more than zero");
        check(tries >= 1, "tries", tries, "1 or more");
    }

    private static void check(boolean holds, String option, Object value, String cure) {
        if (!holds) {
            throw new UsageException(
                    ErrorCode.BAD_OPTION,
                    "The option " + option + " of migrations cannot be " + value + ".",
                    "Give it " + cure + ".");
        }
    }

    public RunOptions withVersions(TableName table) {
        return new RunOptions(table, patience, lockWait, tries, oneTransaction, destructive, progress);
    }

    public RunOptions withPatience(Duration most) {
        return new RunOptions(versions, most, lockWait, tries, oneTransaction, destructive, progress);
    }

    public RunOptions withLockWait(Duration most) {
        return new RunOptions(versions, patience, most, tries, oneTransaction, destructive, progress);
    }

    public RunOptions withTries(int most) {
        return new RunOptions(versions, patience, lockWait, most, oneTransaction, destructive, progress);
    }

    public RunOptions withOneTransaction(boolean on) {
        return new RunOptions(versions, patience, lockWait, tries, on, destructive, progress);
    }

    public RunOptions withDestructive(boolean allowed) {
        return new RunOptions(versions, patience, lockWait, tries, oneTransaction, allowed, progress);
    }

    public RunOptions withProgress(Progress listener) {
        return new RunOptions(versions, patience, lockWait, tries, oneTransaction, destructive, listener);
    }
}
