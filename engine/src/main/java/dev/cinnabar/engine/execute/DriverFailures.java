package dev.cinnabar.engine.execute;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.DriverError;
import dev.cinnabar.dialect.RuleColumns;
import dev.cinnabar.error.CommitOutcomeUnknownException;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.DisconnectException;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.error.StatementCancelledException;
import dev.cinnabar.schema.NamingConvention;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;

/** Reads what the driver says went wrong, and notes what it means for the connection. Confined to the connection's thread. */
final class DriverFailures {
    private final Conversation conversation;
    private final Dialect dialect;
    private final boolean showValues;

    DriverFailures(Conversation conversation) {
        this.conversation = conversation;
        this.dialect = conversation.dialect();
        this.showValues = conversation.core().options().log().showValues();
    }

    /**
     * The error of a statement; what it means for the transaction has been noted.
     *
     * @param cancelled whether somebody asked to stop it
     * @param late whether its time was over
     */
    DatabaseException of(SQLException failure, Call call, boolean cancelled, boolean late) {
        DriverError.Phase phase = conversation.transactions().isOpen() || call.reads()
                ? DriverError.Phase.TRANSACTION
                : DriverError.Phase.AUTOCOMMIT;
        DriverError said = DriverError.of(failure).during(phase).running(call.sql());
        DatabaseException error = judged(cancelled && !late ? said.afterCancel() : said);
        if (late && (error instanceof StatementCancelledException || conversation.isCutOff())) {
            error = judged(timedOut(failure).during(phase).running(call.sql()));
        }
        if (error instanceof IntegrityException broke && call.change() != null) {
            error = new RuleColumns(
                            NamingConvention.STANDARD, dialect.identifiers().limit())
                    .named(broke, call.change());
        }
        conversation.transactions().failed(error);
        return error;
    }

    /** Some databases do not tell who stopped a statement; that its time was over is known here. */
    private static DriverError timedOut(SQLException failure) {
        return DriverError.of(new SQLTimeoutException(failure.getMessage(), failure));
    }

    /** The error of a command that is no statement of the program's. */
    DatabaseException of(SQLException failure, DriverError.Phase phase, String sql) {
        DatabaseException error = judged(DriverError.of(failure).during(phase).running(sql));
        boolean timedOut = conversation.isCutOff() && !(error instanceof CommitOutcomeUnknownException);
        return timedOut ? judged(timedOut(failure).during(phase).running(sql)) : error;
    }

    private DatabaseException judged(DriverError said) {
        DatabaseException error = dialect.errors().classify(showValues ? said.withValues() : said);
        if (error instanceof DisconnectException) {
            conversation.breakOff();
        }
        return error;
    }
}
