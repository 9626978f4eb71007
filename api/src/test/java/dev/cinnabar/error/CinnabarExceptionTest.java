package dev.cinnabar.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CinnabarExceptionTest {
    @Test
    void message_hasThreeLines() {
        var exception = new UsageException(ErrorCode.UNKNOWN_COLUMN, "users has no column nme", "did you mean name?");

        assertThat(exception)
                .hasMessage("users has no column nme\nhint: did you mean name?\nsee: docs/errors.md#c1041");
    }

    @Test
    void message_keepsItsThreeLines_whenANameHoldsALineBreak() {
        var exception = new UsageException(ErrorCode.BAD_NAME, "table a\nb", "use\r\nanother");

        assertThat(exception.getMessage().lines()).hasSize(3);
    }

    @Test
    void failedTransaction_isAsSafeToRetryAsItsFirstError() {
        var origin = new ErrorOrigin("40001", 0, null, null);
        var conflict = new SerializationConflictException("collided", "again", origin, null);

        assertThat(new TransactionFailedException("failed", "roll back", conflict).retry())
                .isEqualTo(Retry.SAFE);
        assertThat(new TransactionFailedException("failed", "roll back", null).retry())
                .isEqualTo(Retry.NO);
    }

    @Test
    void databaseException_showsItsStatementOnOneLine_shortened() {
        var origin = new ErrorOrigin(null, 1, null, "select 1\n  from t where " + "a or ".repeat(200));
        var exception = new DatabaseException(ErrorCode.DATABASE, "refused", "look", origin, Retry.NO, null);

        assertThat(exception.problem())
                .startsWith("refused [select 1 from t where a or")
                .endsWith("…]");
        assertThat(exception.sql().orElseThrow()).hasSizeGreaterThan(1000);
    }
}
