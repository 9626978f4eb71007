package dev.cinnabar.dialect.sqlite;

import dev.cinnabar.dialect.DriverError;
import dev.cinnabar.dialect.DriverError.Phase;
import dev.cinnabar.dialect.Redaction;
import dev.cinnabar.dialect.StandardErrorClassifier;
import dev.cinnabar.error.BrokenRule;
import dev.cinnabar.error.ErrorCode;
import java.util.Optional;

/** SQLite's errors by the names of its result codes (sqlite.org/rescode.html); it has no SQLSTATEs. Stateless. */
final class SqliteErrors extends StandardErrorClassifier {
    @Override
    protected ErrorCode codeOf(DriverError error) {
        SqliteMessage message = SqliteMessage.read(error.message());
        return switch (message.name()) {
            case "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_ROWID" ->
                ErrorCode.UNIQUE;
            case "SQLITE_CONSTRAINT_FOREIGNKEY" -> ErrorCode.FOREIGN_KEY;
            case "SQLITE_CONSTRAINT_NOTNULL" -> ErrorCode.NOT_NULL;
            case "SQLITE_CONSTRAINT_CHECK" -> ErrorCode.CHECK;
            case "SQLITE_CONSTRAINT_DATATYPE" -> ErrorCode.DATA;
            case "SQLITE_BUSY_SNAPSHOT" -> ErrorCode.SERIALIZATION_CONFLICT;
            case "" -> codeOfDriver(error);
            default -> codeOfPrimary(message, error);
        };
    }

    /** The driver itself says without a code that something is closed. */
    private ErrorCode codeOfDriver(DriverError error) {
        return error.message().contains("closed") ? ErrorCode.DISCONNECTED : super.codeOf(error);
    }

    private static ErrorCode codeOfPrimary(SqliteMessage message, DriverError error) {
        return switch (message.primaryName()) {
            case "SQLITE_ERROR" -> codeOfText(message.text());
            case "SQLITE_CONSTRAINT" -> ErrorCode.INTEGRITY;
            case "SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_PROTOCOL" -> ErrorCode.LOCK_TIMEOUT;
            case "SQLITE_INTERRUPT" -> ErrorCode.STATEMENT_TIMEOUT;
            case "SQLITE_READONLY" -> ErrorCode.READ_ONLY_DATABASE;
            case "SQLITE_PERM", "SQLITE_AUTH" -> ErrorCode.PERMISSION;
            case "SQLITE_NOMEM", "SQLITE_IOERR", "SQLITE_FULL", "SQLITE_NOLFS" -> ErrorCode.RESOURCES;
            case "SQLITE_CANTOPEN" -> error.phase() == Phase.CONNECT ? ErrorCode.CONNECT_FAILED : ErrorCode.RESOURCES;
            case "SQLITE_SCHEMA" -> ErrorCode.STALE_PLAN;
            case "SQLITE_TOOBIG", "SQLITE_MISMATCH" -> ErrorCode.DATA;
            case "SQLITE_RANGE" -> ErrorCode.SYNTAX;
            default -> ErrorCode.DATABASE;
        };
    }

    /** One code stands for every mistake in a statement; its text, never translated, tells them apart. */
    private static ErrorCode codeOfText(String text) {
        if (text.startsWith("no such ") || text.contains(" has no column named ")) {
            return ErrorCode.NO_SUCH_OBJECT;
        }
        if (text.endsWith(" already exists") || text.startsWith("duplicate column name")) {
            return ErrorCode.OBJECT_EXISTS;
        }
        if (text.contains("overflow") && !text.contains("stack")
                || text.contains("JSON")
                || text.contains("too complex")) {
            return ErrorCode.DATA;
        }
        return text.startsWith("too many ") || text.contains("stack overflow") || text.contains("too large")
                ? ErrorCode.RESOURCES
                : ErrorCode.SYNTAX;
    }

    @Override
    protected BrokenRule ruleOf(DriverError error) {
        return SqliteMessage.read(error.message()).rule();
    }

    /** A failed write may have reached the file or not: the next to open it decides by the journal. */
    @Override
    protected boolean mayHaveCommitted(DriverError error, ErrorCode code) {
        return super.mayHaveCommitted(error, code) || error.message().startsWith("[SQLITE_IOERR");
    }

    @Override
    protected Optional<String> told(DriverError error, ErrorCode code) {
        String text = SqliteMessage.read(error.message()).text();
        return switch (code) {
            case NO_SUCH_OBJECT, OBJECT_EXISTS ->
                isUnbound(error) || isNamed(text, error) ? Optional.of(text) : Redaction.withoutValues(text);
            case SYNTAX -> isUnbound(error) || isOfStatement(text) ? Optional.of(text) : Redaction.withoutValues(text);
            case DATA -> Redaction.withoutValues(text);
            case UNIQUE, FOREIGN_KEY, NOT_NULL, CHECK, EXCLUSION, INTEGRITY -> Optional.empty();
            default -> isUnbound(error) ? Redaction.withoutPassword(text) : Redaction.withoutValues(text);
        };
    }

    /** Whether the name behind the colon stands in the statement: one that does not comes from a value, as of a full-text query. */
    private static boolean isNamed(String text, DriverError error) {
        int colon = text.indexOf(": ");
        return colon < 0 || String.valueOf(error.sql()).contains(lastName(text.substring(colon + 2)));
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** The parser sees placeholders, never values. */
    private static boolean isOfStatement(String text) {
        return text.endsWith("syntax error")
                || text.startsWith("ambiguous column name")
                || text.startsWith("unrecognized token")
                || text.contains(" values for ");
    }
}
