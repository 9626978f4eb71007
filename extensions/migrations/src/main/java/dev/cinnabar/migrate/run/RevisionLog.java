package dev.cinnabar.migrate.run;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.type.Types.BIGINT;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.TEXT;
import static dev.cinnabar.type.Types.TIMESTAMP;
import static dev.cinnabar.type.Types.varchar;

import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.result.Row6;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Change;
import dev.cinnabar.sql.Insert;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The table that says of each revision that a database has what its script was, and of one that was begun how far it came. Immutable.
 */
final class RevisionLog {
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_SQL = 4_000;

    private static final TextColumn REVISION = column("revision", varchar(64)).primaryKey();
    private static final TextColumn CHECKSUM = column("checksum", varchar(64)).notNull();
    private static final TextColumn MESSAGE = column("message", TEXT).notNull();
    private static final TextColumn STATE = column("state", varchar(16)).notNull();
    private static final ColumnDefinition<Instant> SINCE =
            column("since", TIMESTAMP).notNull();
    private static final NumberColumn<Long> MILLISECONDS = column("milliseconds", BIGINT);
    private static final TextColumn TAKEN_BY = column("taken_by", varchar(LONGEST_NAME));
    private static final NumberColumn<Integer> STATEMENT =
            column("statement", INTEGER).notNull();
    private static final NumberColumn<Integer> STATEMENTS =
            column("statements", INTEGER).notNull();
    private static final TextColumn STATEMENT_SQL =
            column("statement_sql", TEXT).notNull();

    private final Table table;

    private RevisionLog(TableName name) {
        this.table = Sql.table(TableDefinition.of(
                name,
                List.of(
                        REVISION,
                        CHECKSUM,
                        MESSAGE,
                        STATE,
                        SINCE,
                        MILLISECONDS,
                        TAKEN_BY,
                        STATEMENT,
                        STATEMENTS,
                        STATEMENT_SQL)));
    }

    /** The log beside a table of versions. */
    static RevisionLog beside(TableName versions) {
        return new RevisionLog(new TableName(versions.schema(), versions.name() + "_log"));
    }

    TableDefinition definition() {
        return table.definition();
    }

    Select<Row6<String, String, String, Integer, Integer, String>> rows() {
        return Sql.select(
                table.column(REVISION),
                table.column(CHECKSUM),
                table.column(STATE),
                table.column(STATEMENT),
                table.column(STATEMENTS),
                table.column(STATEMENT_SQL));
    }

    Select<Row6<String, String, String, Integer, Integer, String>> unfinished() {
        return rows().where(table.column(STATE).in(List.of(LogState.UPGRADING.word(), LogState.DOWNGRADING.word())));
    }

    static LogRow read(Row6<String, String, String, Integer, Integer, String> row) {
        return new LogRow(row.v1(), row.v2(), LogState.of(row.v3()), row.v4(), row.v5(), row.v6());
    }

    /** A revision that is there. */
    Insert<Table> written(Script script, LogState state) {
        return row(script, state, 0);
    }

    /**
     * A revision is begun.
     *
     * @param by who does it; empty where nobody knows
     */
    Insert<Table> begun(RevisionPlan plan, String by) {
        LogState state = plan.up() ? LogState.UPGRADING : LogState.DOWNGRADING;
        Insert<Table> row = row(plan.script(), state, plan.statements());
        return by.isEmpty() ? row : row.set(TAKEN_BY, by.substring(0, Math.min(LONGEST_NAME, by.length())));
    }

    private Insert<Table> row(Script script, LogState state, int statements) {
        return Sql.insert(table)
                .set(REVISION, script.id())
                .set(CHECKSUM, script.checksum())
                .set(MESSAGE, script.message())
                .set(STATE, state.word())
                .set(SINCE, Sql.now())
                .set(STATEMENT, 0)
                .set(STATEMENTS, statements)
                .set(STATEMENT_SQL, "");
    }

    /** Its statement of that number is about to be sent; all before it have come to their end. */
    Change at(String revision, int statement, String sql) {
        return Sql.update(table)
                .set(STATEMENT, statement)
                .set(STATEMENT_SQL, sql.substring(0, Math.min(LONGEST_SQL, sql.length())))
                .where(table.column(REVISION).eq(revision));
    }

    /** A revision that was begun is there. */
    Change ended(String revision, Duration took) {
        return Sql.update(table)
                .set(STATE, LogState.APPLIED.word())
                .set(MILLISECONDS, took.toMillis())
                .set(STATEMENT, 0)
                .set(STATEMENT_SQL, "")
                .where(table.column(REVISION).eq(revision));
    }

    /** A revision is not there. */
    Change forgotten(String revision) {
        return Sql.delete(table).where(table.column(REVISION).eq(revision));
    }
}
