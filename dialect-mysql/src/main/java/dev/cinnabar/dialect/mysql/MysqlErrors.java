package dev.cinnabar.dialect.mysql;

import dev.cinnabar.dialect.DriverError;
import dev.cinnabar.dialect.Redaction;
import dev.cinnabar.dialect.StandardErrorClassifier;
import dev.cinnabar.error.BrokenRule;
import dev.cinnabar.error.ErrorCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * MySQL's errors by its own numbers (Error Message Reference, "Server Error Message Reference"): its SQLSTATEs mislead,
 * since a lock timeout comes as a deadlock's and many come as HY000. Stateless.
 */
final class MysqlErrors extends StandardErrorClassifier {
    private static final String TRUNCATION = "Data truncation: ";
    private static final int PARSE_ERROR = 1064;
    private static final int SIGNALLED_BY_USER = 1644;

    @Override
    protected ErrorCode codeOf(DriverError error) {
        return error.vendorCode() == 0 ? codeOfDriver(error) : codeOfServer(error);
    }

    private ErrorCode codeOfServer(DriverError error) {
        ErrorCode known = ServerErrors.BY_NUMBER.get(error.vendorCode());
        return known == null ? super.codeOf(error) : known;
    }

    /** The driver's own errors have no number. */
    private ErrorCode codeOfDriver(DriverError error) {
        ErrorCode known = codeOf(error.cause());
        if (known != null) {
            return known;
        }
        if (error.message().startsWith("Public Key Retrieval")) {
            return ErrorCode.LOGIN_REFUSED; // the password would travel in the clear
        }
        if (error.message().startsWith("Connection is read-only")) {
            return ErrorCode.READ_ONLY_DATABASE;
        }
        return super.codeOf(error);
    }

    /** By the class, where the driver gives no more than that; a statement that it has stopped itself has neither number nor state. */
    private static @Nullable ErrorCode codeOf(@Nullable Throwable cause) {
        String name = cause == null ? "" : cause.getClass().getSimpleName();
        return switch (name) {
            case "PacketTooBigException" -> ErrorCode.RESOURCES;
            case "MySQLStatementCancelledException" -> ErrorCode.STATEMENT_CANCELLED;
            case "MySQLTimeoutException" -> ErrorCode.STATEMENT_TIMEOUT;
            default -> null;
        };
    }

    @Override
    protected BrokenRule ruleOf(DriverError error) {
        return RuleText.read(error.vendorCode(), error.message());
    }

    @Override
    protected Optional<String> told(DriverError error, ErrorCode code) {
        if (error.vendorCode() == SIGNALLED_BY_USER) {
            return Optional.empty();
        }
        return switch (code) {
            case SYNTAX, NO_SUCH_OBJECT, OBJECT_EXISTS, NOT_SUPPORTED -> toldOfStatement(error);
            case DATA -> toldOfValue(error);
            case DATABASE -> error.vendorCode() == 0 ? Optional.empty() : Redaction.withoutValues(error.message());
            default -> super.told(error, code);
        };
    }

    /** Names come from the statement, or from one that a routine put together from values. The place of a mistake may hold values that the driver wrote into it. */
    private static Optional<String> toldOfStatement(DriverError error) {
        String message = Redaction.firstLine(error.message());
        if (error.vendorCode() != PARSE_ERROR) {
            return isUnbound(error) || RuleText.isNamed(message, String.valueOf(error.sql()))
                    ? Optional.of(message)
                    : Redaction.withoutValues(message);
        }
        return RuleText.near(error.message())
                .filter(near -> isUnbound(error) || String.valueOf(error.sql()).contains(near))
                .map(near -> "syntax error near '" + near + "'")
                .or(() -> Optional.of("syntax error"));
    }

    private static Optional<String> toldOfValue(DriverError error) {
        String message = error.message();
        String text = message.startsWith(TRUNCATION) ? message.substring(TRUNCATION.length()) : message;
        Optional<String> column = RuleText.columnOfValue(message);
        return Redaction.withoutValues(text)
                .map(words -> column.map(name -> named(words, name)).orElse(words));
    }

    private static String named(String words, String column) {
        String start =
                words.endsWith(" for column") ? words.substring(0, words.length() - " for column".length()) : words;
        return start + ", column " + column;
    }
}
