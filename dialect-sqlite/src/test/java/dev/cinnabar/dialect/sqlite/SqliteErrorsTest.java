package dev.cinnabar.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.dialect.DriverError;
import dev.cinnabar.dialect.DriverError.Phase;
import dev.cinnabar.error.CommitOutcomeUnknownException;
import dev.cinnabar.error.ConnectException;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.error.IntegrityException.Kind;
import dev.cinnabar.error.Retry;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The messages were collected from SQLite 3.54 through its driver. */
class SqliteErrorsTest {
    private final SqliteErrors errors = new SqliteErrors();

    @Tag("REL-01")
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                1 | [SQLITE_ERROR] SQL error or missing database (no such table: nowhere) | NO_SUCH_OBJECT | Syntax | NO
                1 | [SQLITE_ERROR] SQL error or missing database (no such column: nocol) | NO_SUCH_OBJECT | Syntax | NO
                1 | [SQLITE_ERROR] SQL error or missing database (table users has no column named nocol) | NO_SUCH_OBJECT | Syntax | NO
                1 | [SQLITE_ERROR] SQL error or missing database (near "selec": syntax error) | SYNTAX | Syntax | NO
                1 | [SQLITE_ERROR] SQL error or missing database (near "foo": syntax error) | SYNTAX | Syntax | NO
                1 | [SQLITE_ERROR] SQL error or missing database (no such function: nofunc) | NO_SUCH_OBJECT | Syntax | NO
                1 | [SQLITE_ERROR] SQL error or missing database (table users already exists) | OBJECT_EXISTS | Syntax | NO
                1 | [SQLITE_ERROR] SQL error or missing database (index posts_title already exists) | OBJECT_EXISTS | Syntax | NO
                1 | [SQLITE_ERROR] SQL error or missing database (ambiguous column name: id) | SYNTAX | Syntax | NO
                19 | [SQLITE_CONSTRAINT_UNIQUE] A UNIQUE constraint failed (UNIQUE constraint failed: users.email) | UNIQUE | Integrity | NO
                19 | [SQLITE_CONSTRAINT_PRIMARYKEY] A PRIMARY KEY constraint failed (UNIQUE constraint failed: users.id) | UNIQUE | Integrity | NO
                19 | [SQLITE_CONSTRAINT_FOREIGNKEY] A foreign key constraint failed (FOREIGN KEY constraint failed) | FOREIGN_KEY | Integrity | NO
                19 | [SQLITE_CONSTRAINT_NOTNULL] A NOT NULL constraint failed (NOT NULL constraint failed: users.name) | NOT_NULL | Integrity | NO
                19 | [SQLITE_CONSTRAINT_CHECK] A CHECK constraint failed (CHECK constraint failed: users_age) | CHECK | Integrity | NO
                1 | [SQLITE_ERROR] SQL error or missing database (1 values for 2 columns) | SYNTAX | Syntax | NO
                19 | [SQLITE_CONSTRAINT_DATATYPE] An insert or update attempted to store a value inconsistent with the column's declared type in a table defined as STRICT (cannot store TEXT value in INTEGER column strict_t.n) | DATA | Data | NO
                20 | [SQLITE_MISMATCH] Data type mismatch (datatype mismatch) | DATA | Data | NO
                19 | [SQLITE_CONSTRAINT_TRIGGER] A RAISE function within a trigger fired, causing the SQL statement to abort (no 77 please) | INTEGRITY | Integrity | NO
                18 | [SQLITE_TOOBIG] String or BLOB exceeds size limit (string or blob too big) | DATA | Data | NO
                1 | [SQLITE_ERROR] SQL error or missing database (integer overflow) | DATA | Data | NO
                1 | [SQLITE_ERROR] SQL error or missing database (malformed JSON) | DATA | Data | NO
                1 | [SQLITE_ERROR] SQL error or missing database (LIKE or GLOB pattern too complex) | DATA | Data | NO
                1 | [SQLITE_ERROR] SQL error or missing database (too many columns in result set) | RESOURCES | Resource | NO
                0 | database connection closed | DISCONNECTED | Disconnect | SAFE
                5 | [SQLITE_BUSY] The database file is locked (database is locked) | LOCK_TIMEOUT | LockTimeout | SAFE
                5 | [SQLITE_BUSY_SNAPSHOT] Another database connection has already written to the database (database is locked) | SERIALIZATION_CONFLICT | SerializationConflict | SAFE
                6 | [SQLITE_LOCKED] A table in the database is locked (database table is locked) | LOCK_TIMEOUT | LockTimeout | SAFE
                13 | [SQLITE_FULL] Insertion failed because database is full (database or disk is full) | RESOURCES | Resource | NO
                8 | [SQLITE_READONLY] Attempt to write a readonly database (attempt to write a readonly database) | READ_ONLY_DATABASE | Permission | NO
                26 | [SQLITE_NOTADB] File opened that is not a database file (file is not a database) | DATABASE | Database | NO
                11 | [SQLITE_CORRUPT] The database disk image is malformed (database disk image is malformed) | DATABASE | Database | NO
                9 | [SQLITE_INTERRUPT] Operation terminated by sqlite3_interrupt() (interrupted) | STATEMENT_TIMEOUT | StatementTimeout | NO
                1 | [SQLITE_ERROR] SQL error or missing database (no such savepoint: nosuch) | NO_SUCH_OBJECT | Syntax | NO
                1 | [SQLITE_ERROR] SQL error or missing database (cannot start a transaction within a transaction) | SYNTAX | Syntax | NO
                1 | [SQLITE_ERROR] SQL error or missing database (cannot commit - no transaction is active) | SYNTAX | Syntax | NO
                1 | [SQLITE_ERROR] SQL error or missing database (unrecognized token: "`a") | SYNTAX | Syntax | NO
                10 | [SQLITE_IOERR_WRITE] I/O error in the VFS layer while trying to write into a file on disk (disk I/O error) | RESOURCES | Resource | NO
                7 | [SQLITE_NOMEM] Unable to allocate memory (out of memory) | RESOURCES | Resource | NO
                17 | [SQLITE_SCHEMA] The database schema changed (database schema has changed) | STALE_PLAN | Database | SAFE
                0 | no code at all | DATABASE | Database | NO
            """)
    void error_hasItsCodeClassAndRetry(int number, String message, ErrorCode code, String name, Retry retry) {
        DatabaseException exception = errors.classify(error(number, message));

        assertThat(exception.code()).isEqualTo(code);
        assertThat(exception.getClass().getSimpleName()).isEqualTo(name + "Exception");
        assertThat(exception.retry()).isEqualTo(retry);
    }

    private static DriverError error(int number, String message) {
        return DriverError.of(new SQLException(message, null, number));
    }

    @Tag("REL-04")
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                [SQLITE_CONSTRAINT_UNIQUE] A UNIQUE constraint failed (UNIQUE constraint failed: users.email) | UNIQUE | users | email |
                [SQLITE_CONSTRAINT_UNIQUE] A UNIQUE constraint failed (UNIQUE constraint failed: posts.title, posts.slug) | UNIQUE | posts | title,slug |
                [SQLITE_CONSTRAINT_UNIQUE] A UNIQUE constraint failed (UNIQUE constraint failed: index 'expr_i') | UNIQUE | | | expr_i
                [SQLITE_CONSTRAINT_PRIMARYKEY] A PRIMARY KEY constraint failed (UNIQUE constraint failed: wr.a, wr.b) | UNIQUE | wr | a,b |
                [SQLITE_CONSTRAINT_NOTNULL] A NOT NULL constraint failed (NOT NULL constraint failed: users.name) | NOT_NULL | users | name |
                [SQLITE_CONSTRAINT_CHECK] A CHECK constraint failed (CHECK constraint failed: users_age) | CHECK | | | users_age
                [SQLITE_CONSTRAINT_CHECK] A CHECK constraint failed (CHECK constraint failed: length(t) < 3) | CHECK | | |
                [SQLITE_CONSTRAINT_FOREIGNKEY] A foreign key constraint failed (FOREIGN KEY constraint failed) | FOREIGN_KEY | | |
            """)
    void brokenRule_isNamed(String message, Kind kind, String table, String columns, String constraint) {
        var exception = (IntegrityException) errors.classify(error(19, message));

        assertThat(exception.kind()).isEqualTo(kind);
        assertThat(exception.table().orElse(null)).isEqualTo(table);
        assertThat(exception.columns()).hasSize(columns == null ? 0 : columns.split(",").length);
        assertThat(String.join(",", exception.columns())).isEqualTo(columns == null ? "" : columns);
        assertThat(exception.constraint().orElse(null)).isEqualTo(constraint);
    }

    @Test
    void openingAFile_thatCannotBeOpened_isAConnectException() {
        DriverError error = error(
                        14, "[SQLITE_CANTOPEN] Unable to open the database file (unable to open database file)")
                .during(Phase.CONNECT);

        assertThat(errors.classify(error)).isInstanceOf(ConnectException.class);
        assertThat(errors.classify(error).retry()).isEqualTo(Retry.NO);
    }

    @Test
    void failedWriteDuringCommit_hasAnUnknownOutcome() {
        DriverError error = error(
                        10, "[SQLITE_IOERR_FSYNC] I/O error in the VFS layer while trying to flush (disk I/O error)")
                .during(Phase.COMMIT);

        assertThat(errors.classify(error)).isInstanceOf(CommitOutcomeUnknownException.class);
    }

    @Test
    void interrupt_afterACancel_isACancelledStatement() {
        DriverError error = error(9, "[SQLITE_INTERRUPT] Operation terminated by sqlite3_interrupt() (interrupted)");

        assertThat(errors.classify(error.afterCancel()).code()).isEqualTo(ErrorCode.STATEMENT_CANCELLED);
    }

    @Tag("SEC-17")
    @Test
    void textThatRepeatsAValue_isCutBeforeIt() {
        DriverError error = error(1, "[SQLITE_ERROR] SQL error or missing database (bad JSON path: 's3cret')")
                .running("select json_extract(x, ?)");

        assertThat(errors.classify(error)).hasMessageContaining("bad JSON path").hasMessageNotContaining("s3cret");
        assertThat(errors.classify(error).getCause()).hasMessageNotContaining("s3cret");
    }
}
