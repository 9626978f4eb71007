package dev.cinnabar.dialect;

import dev.cinnabar.dialect.DriverError.Phase;
import dev.cinnabar.error.BrokenRule;
import dev.cinnabar.error.CommitOutcomeUnknownException;
import dev.cinnabar.error.ConnectException;
import dev.cinnabar.error.DataException;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.DisconnectException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.ErrorOrigin;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.error.LockTimeoutException;
import dev.cinnabar.error.PermissionException;
import dev.cinnabar.error.ResourceException;
import dev.cinnabar.error.Retry;
import dev.cinnabar.error.SerializationConflictException;
import dev.cinnabar.error.StatementCancelledException;
import dev.cinnabar.error.StatementTimeoutException;
import dev.cinnabar.error.SyntaxException;
import java.sql.SQLTimeoutException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges by SQLSTATE alone, as ISO 9075 part 2, 24.1 defines it. A dialect overrides {@link #codeOf} for what its
 * database says in its own way, {@link #ruleOf} for the names in it, and {@link #told} for the words that it may repeat.
 * Stateless.
 */
public class StandardErrorClassifier implements ErrorClassifier {
    /** For a dialect to extend, or to use as it is. */
    public StandardErrorClassifier() {}

    @Override
    public final DatabaseException classify(DriverError error) {
        ErrorCode code = inPhase(codeOf(error), error);
        String told = error.revealValues() ? whole(error) : told(error, code).orElse(null);
        var origin = new ErrorOrigin(error.sqlState(), error.vendorCode(), told, error.sql());
        return exception(code, error, origin, cause(error, code));
    }

    /** Which error it is, whatever was going on; {@link ErrorCode#DATABASE} if nothing more is known. */
    protected ErrorCode codeOf(DriverError error) {
        if (error.cause() instanceof SQLTimeoutException) {
            return ErrorCode.STATEMENT_TIMEOUT;
        }
        String state = error.sqlState();
        return state == null || state.length() != 5 ? ErrorCode.DATABASE : codeOfState(state);
    }

    private static ErrorCode codeOfState(String state) {
        return switch (state) {
            case "08004" -> ErrorCode.CONNECT_FAILED;
            case "23001", "23503" -> ErrorCode.FOREIGN_KEY;
            case "23502" -> ErrorCode.NOT_NULL;
            case "23505" -> ErrorCode.UNIQUE;
            case "23513", "23514" -> ErrorCode.CHECK;
            case "25006" -> ErrorCode.READ_ONLY_DATABASE;
            case "40002" -> ErrorCode.INTEGRITY;
            case "40003" -> ErrorCode.DISCONNECTED;
            case "HY008" -> ErrorCode.STATEMENT_CANCELLED;
            case "HYT00", "HYT01" -> ErrorCode.STATEMENT_TIMEOUT;
            default -> codeOfClass(state.substring(0, 2));
        };
    }

    private static ErrorCode codeOfClass(String stateClass) {
        return switch (stateClass) {
            case "07", "2A", "37", "42" -> ErrorCode.SYNTAX;
            case "08" -> ErrorCode.DISCONNECTED;
            case "0A" -> ErrorCode.NOT_SUPPORTED;
            case "21", "22" -> ErrorCode.DATA;
            case "23", "27" -> ErrorCode.INTEGRITY;
            case "28" -> ErrorCode.LOGIN_REFUSED;
            case "2B" -> ErrorCode.SYNTAX;
            case "3D" -> ErrorCode.NO_SUCH_DATABASE;
            case "3F" -> ErrorCode.NO_SUCH_OBJECT;
            case "40" -> ErrorCode.SERIALIZATION_CONFLICT;
            case "44" -> ErrorCode.CHECK;
            default -> ErrorCode.DATABASE;
        };
    }

    /** The names of the rule that was kept, as far as the database tells them. */
    protected BrokenRule ruleOf(DriverError error) {
        return BrokenRule.UNNAMED;
    }

    /**
     * The database's words as far as they hold no bound value. By default those about connections, locks and rights,
     * and those about the statement where nothing is bound to it.
     */
    protected Optional<String> told(DriverError error, ErrorCode code) {
        return switch (code) {
            case CONNECT_FAILED, LOGIN_REFUSED, NO_SUCH_DATABASE, DISCONNECTED -> toldByNetwork(error);
            case PERMISSION, READ_ONLY_DATABASE, LOCK_TIMEOUT, SERIALIZATION_CONFLICT, RESOURCES, STALE_PLAN ->
                Optional.of(Redaction.firstLine(error.message()));
            case STATEMENT_TIMEOUT, STATEMENT_CANCELLED -> Optional.of(Redaction.firstLine(error.message()));
            case SYNTAX, NO_SUCH_OBJECT, OBJECT_EXISTS, NOT_SUPPORTED ->
                isUnbound(error)
                        ? Optional.of(Redaction.firstLine(error.message()))
                        : Redaction.withoutValues(error.message());
            case DATA -> Redaction.withoutValues(error.message());
            default -> Optional.empty();
        };
    }

    /** All that the database says, values and all, for those who ask for it: by default the driver's message. */
    protected String whole(DriverError error) {
        return error.message();
    }

    /** Whether the statement has no placeholder, so that no value can be in what is said about it. */
    protected static boolean isUnbound(DriverError error) {
        String sql = error.sql();
        return sql == null || sql.indexOf('?') < 0;
    }

    /** The driver's words and, where they are general, those of the failure of the network below. */
    private static Optional<String> toldByNetwork(DriverError error) {
        Optional<String> said = Redaction.withoutPassword(error.message());
        Throwable root = root(error.cause());
        if (root == null || root == error.cause()) {
            return said;
        }
        String below = root.getClass().getSimpleName() + ": " + root.getMessage();
        return said.map(words -> words + " (" + below + ")").flatMap(Redaction::withoutPassword);
    }

    private static @Nullable Throwable root(@Nullable Throwable cause) {
        Throwable root = cause;
        while (root != null && root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /** Whether a commit that failed so may have happened; by default where the connection broke or nobody says why. */
    protected boolean mayHaveCommitted(DriverError error, ErrorCode code) {
        return code == ErrorCode.DISCONNECTED
                || code == ErrorCode.DATABASE && error.sqlState() == null && error.vendorCode() == 0;
    }

    private ErrorCode inPhase(ErrorCode code, DriverError error) {
        if (error.phase() == Phase.CONNECT) {
            return whileConnecting(code);
        }
        if (error.phase() == Phase.COMMIT && mayHaveCommitted(error, code)) {
            return ErrorCode.COMMIT_OUTCOME_UNKNOWN;
        }
        return whileWorking(code, error.cancelled());
    }

    private static ErrorCode whileConnecting(ErrorCode code) {
        return switch (code) {
            case LOGIN_REFUSED, NO_SUCH_DATABASE, RESOURCES -> code;
            case PERMISSION -> ErrorCode.LOGIN_REFUSED;
            default -> ErrorCode.CONNECT_FAILED;
        };
    }

    private static ErrorCode whileWorking(ErrorCode code, boolean cancelled) {
        return switch (code) {
            case LOGIN_REFUSED -> ErrorCode.PERMISSION;
            case NO_SUCH_DATABASE -> ErrorCode.NO_SUCH_OBJECT;
            case CONNECT_FAILED -> ErrorCode.DISCONNECTED;
            case STATEMENT_TIMEOUT -> cancelled ? ErrorCode.STATEMENT_CANCELLED : code;
            default -> code;
        };
    }

    private @Nullable Throwable cause(DriverError error, ErrorCode code) {
        Throwable cause = error.cause();
        if (cause == null || error.revealValues()) {
            return cause;
        }
        Optional<String> told = told(error, code);
        return RedactedException.of(cause, each -> each == cause ? told : Optional.empty());
    }

    private DatabaseException exception(
            ErrorCode code, DriverError error, ErrorOrigin origin, @Nullable Throwable cause) {
        Wording wording = Wording.of(code);
        String problem = wording.problem();
        String hint = wording.hint();
        if (error.phase() == Phase.CONNECT) {
            return new ConnectException(code, problem, hint, origin, retryConnecting(error), cause);
        }
        return switch (code) {
            case UNIQUE, FOREIGN_KEY, NOT_NULL, CHECK, EXCLUSION, INTEGRITY ->
                new IntegrityException(Wording.kind(code), ruleOf(error), origin, cause);
            case DATA -> new DataException(problem, hint, origin, cause);
            case SYNTAX, NO_SUCH_OBJECT, OBJECT_EXISTS, NOT_SUPPORTED ->
                new SyntaxException(code, problem, hint, origin, cause);
            case PERMISSION, READ_ONLY_DATABASE -> new PermissionException(code, problem, hint, origin, cause);
            case DISCONNECTED -> new DisconnectException(problem, hint, origin, retryBroken(error.phase()), cause);
            case COMMIT_OUTCOME_UNKNOWN -> new CommitOutcomeUnknownException(problem, hint, origin, cause);
            case LOCK_TIMEOUT -> new LockTimeoutException(problem, hint, origin, cause);
            case SERIALIZATION_CONFLICT -> new SerializationConflictException(problem, hint, origin, cause);
            case STATEMENT_TIMEOUT -> new StatementTimeoutException(problem, hint, origin, cause);
            case STATEMENT_CANCELLED -> new StatementCancelledException(problem, hint, origin, cause);
            case RESOURCES -> new ResourceException(problem, hint, origin, cause);
            case STALE_PLAN -> new DatabaseException(code, problem, hint, origin, Retry.SAFE, cause);
            default -> new DatabaseException(code, problem, hint, origin, Retry.NO, cause);
        };
    }

    /** A server that cannot be reached or is full may be back soon; a wrong password stays wrong. */
    private Retry retryConnecting(DriverError error) {
        ErrorCode code = codeOf(error);
        return code == ErrorCode.DISCONNECTED || code == ErrorCode.RESOURCES ? Retry.SAFE : Retry.NO;
    }

    private static Retry retryBroken(Phase phase) {
        return phase == Phase.AUTOCOMMIT ? Retry.UNKNOWN : Retry.SAFE;
    }
}
