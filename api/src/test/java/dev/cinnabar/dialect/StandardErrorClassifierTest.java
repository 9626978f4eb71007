package dev.cinnabar.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.dialect.DriverError.Phase;
import dev.cinnabar.error.CommitOutcomeUnknownException;
import dev.cinnabar.error.ConnectException;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.Retry;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardErrorClassifierTest {
    private final StandardErrorClassifier errors = new StandardErrorClassifier();

    @ParameterizedTest
    @CsvSource({
        "07001, SYNTAX",
        "08006, DISCONNECTED",
        "0A000, NOT_SUPPORTED",
        "21000, DATA",
        "22003, DATA",
        "23502, NOT_NULL",
        "23503, FOREIGN_KEY",
        "23505, UNIQUE",
        "23514, CHECK",
        "23999, INTEGRITY",
        "25006, READ_ONLY_DATABASE",
        "3F000, NO_SUCH_OBJECT",
        "40001, SERIALIZATION_CONFLICT",
        "40002, INTEGRITY",
        "42601, SYNTAX",
        "44000, CHECK",
        "HY008, STATEMENT_CANCELLED",
        "HYT00, STATEMENT_TIMEOUT",
        "ZZZZZ, DATABASE",
        "4200, DATABASE"
    })
    void sqlState_isJudgedByTheStandard(String state, ErrorCode code) {
        assertThat(errors.classify(error(state)).code()).isEqualTo(code);
    }

    private static DriverError error(String state) {
        return DriverError.of(new SQLException("the driver's words", state));
    }

    @Test
    void timeoutOfTheDriver_isAStatementTimeout() {
        assertThat(errors.classify(DriverError.of(new SQLTimeoutException("too late")))
                        .code())
                .isEqualTo(ErrorCode.STATEMENT_TIMEOUT);
    }

    @Test
    void commitThatNobodyExplains_hasAnUnknownOutcome() {
        DriverError error = DriverError.of(new SQLException("closed")).during(Phase.COMMIT);

        assertThat(errors.classify(error)).isInstanceOf(CommitOutcomeUnknownException.class);
    }

    @Test
    void brokenConnection_isSafeToRetry_onlyWithinATransaction() {
        assertThat(errors.classify(error("08006")).retry()).isEqualTo(Retry.SAFE);
        assertThat(errors.classify(error("08006").during(Phase.AUTOCOMMIT)).retry())
                .isEqualTo(Retry.UNKNOWN);
    }

    @Test
    void networksFailure_isTold_whenNoConnectionCanBeMade() {
        var failure = new SQLException("link failure", "08001", new IOException("Connection refused"));

        DatabaseException thrown = errors.classify(DriverError.of(failure).during(Phase.CONNECT));

        assertThat(thrown).isInstanceOf(ConnectException.class);
        assertThat(thrown).hasMessageContaining("link failure (IOException: Connection refused)");
    }

    @Tag("SEC-17")
    @Test
    void driversException_isReplacedByOneWithoutItsWords() {
        var failure = new SQLException("it was s3cret", "23505", 7, new IllegalStateException("s3cret too"));

        Throwable cause = errors.classify(DriverError.of(failure)).getCause();

        assertThat(cause).isInstanceOf(SQLException.class).hasMessageNotContaining("s3cret");
        assertThat(cause).hasMessageStartingWith("java.sql.SQLException: ");
        assertThat(cause.getStackTrace()).isEqualTo(failure.getStackTrace());
        assertThat(((SQLException) cause).getSQLState()).isEqualTo("23505");
        assertThat(((SQLException) cause).getErrorCode()).isEqualTo(7);
        assertThat(cause.getCause()).hasMessageNotContaining("s3cret");
    }

    @Test
    void mistakeInAStatementWithoutValues_isToldInFull() {
        assertThat(errors.classify(error("42601").running("selec 1")))
                .hasMessageContaining("the driver's words [selec 1]");
    }
}
