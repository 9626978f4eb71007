package dev.cinnabar.connect;

import dev.cinnabar.dialect.Isolation;
import org.jspecify.annotations.Nullable;

/**
 * How a transaction begins. Immutable.
 *
 * @param isolation null for that of the connection
 * @param readOnly whether writes are refused
 */
public record TransactionOptions(@Nullable Isolation isolation, boolean readOnly) {
    /** As the connection has it. */
    public static final TransactionOptions USUAL = new TransactionOptions(null, false);

    public TransactionOptions withIsolation(Isolation level) {
        return new TransactionOptions(level, readOnly);
    }

    public TransactionOptions withReadOnly(boolean on) {
        return new TransactionOptions(isolation, on);
    }
}
