package dev.cinnabar.dialect.postgres;

import dev.cinnabar.dialect.DriverError;
import dev.cinnabar.dialect.Redaction;
import dev.cinnabar.dialect.StandardErrorClassifier;
import dev.cinnabar.error.BrokenRule;
import dev.cinnabar.error.ErrorCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's errors by SQLSTATE (manual, appendix A "PostgreSQL Error Codes"). Stateless. */
final class PostgresErrors extends StandardErrorClassifier {
    @Override
    protected ErrorCode codeOf(DriverError error) {
        String state = error.sqlState();
        return switch (state == null ? "" : state) {
            case "0A000" -> isStalePlan(error) ? ErrorCode.STALE_PLAN : ErrorCode.NOT_SUPPORTED;
            case "23P01" -> ErrorCode.EXCLUSION;
            case "25P02" -> ErrorCode.TRANSACTION_FAILED;
            case "25P03", "25P04", "57P01", "57P02", "57P03", "57P04", "57P05" -> ErrorCode.DISCONNECTED;
            case "26000" -> ErrorCode.STALE_PLAN;
            case "3D000" -> ErrorCode.NO_SUCH_DATABASE;
            case "42501" -> ErrorCode.PERMISSION;
            case "3F000", "42P01", "42P02", "42703", "42704", "42883" -> ErrorCode.NO_SUCH_OBJECT;
            case "42P03", "42P04", "42P05", "42P06", "42P07", "42701", "42710", "42712", "42723" ->
                ErrorCode.OBJECT_EXISTS;
            case "55000" -> ErrorCode.SYNTAX;
            case "55006", "55P03" -> ErrorCode.LOCK_TIMEOUT;
            case "57014" -> ErrorCode.STATEMENT_TIMEOUT;
            case "P0002", "P0003" -> ErrorCode.DATA;
            default -> ofClass(error, state);
        };
    }

    private ErrorCode ofClass(DriverError error, @Nullable String state) {
        if (state != null && (state.startsWith("53") || state.startsWith("54") || state.startsWith("58"))) {
            return ErrorCode.RESOURCES;
        }
        return super.codeOf(error);
    }

    /** The text is translated, the routine's name is not. */
    private static boolean isStalePlan(DriverError error) {
        return "RevalidateCachedQuery".equals(ServerFields.of(error.cause()).routine())
                || error.message().contains("cached plan must not change result type");
    }

    @Override
    protected BrokenRule ruleOf(DriverError error) {
        ServerFields server = ServerFields.of(error.cause());
        return new BrokenRule(server.table(), KeyDetail.columns(server), server.constraint());
    }

    /** An error that points at a place in the statement speaks of the statement; others may speak of values. */
    @Override
    protected Optional<String> told(DriverError error, ErrorCode code) {
        ServerFields server = ServerFields.of(error.cause());
        if (server.message() == null) {
            return super.told(error, code);
        }
        if (isRaised(server)) {
            return Optional.empty();
        }
        String message = Redaction.firstLine(server.message());
        return switch (code) {
            case SYNTAX, NO_SUCH_OBJECT, OBJECT_EXISTS, NOT_SUPPORTED ->
                server.position() > 0 || isUnbound(error) ? Optional.of(message) : Redaction.withoutValues(message);
            case DATA -> Redaction.withoutValues(message);
            case UNIQUE, FOREIGN_KEY, NOT_NULL, CHECK, EXCLUSION, INTEGRITY -> Optional.empty();
            case DATABASE ->
                isInternal(error) ? Optional.of(message).filter(words -> isUnbound(error)) : Optional.empty();
            case RESOURCES -> isUnbound(error) ? Optional.of(message) : Redaction.withoutValues(message);
            default -> Optional.of(message);
        };
    }

    /** The driver is told to leave the details out of its messages; here they are wanted. */
    @Override
    protected String whole(DriverError error) {
        String detail = ServerFields.of(error.cause()).detail();
        return detail == null || error.message().contains(detail)
                ? super.whole(error)
                : error.message() + " (" + detail + ")";
    }

    /** A function's author may put anything into a message of their own, under any SQLSTATE. */
    private static boolean isRaised(ServerFields server) {
        return "exec_stmt_raise".equals(server.routine());
    }

    private static boolean isInternal(DriverError error) {
        return error.sqlState() != null && error.sqlState().startsWith("XX");
    }
}
