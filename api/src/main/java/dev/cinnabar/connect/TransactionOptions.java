package dev.cinnabar.connect;

import dev.cinnabar.dialect.Isolation;
import org.jspecify.annotations.Nullable;

/**
 * How a transaction begins. Immutable.
 *
 * @param isolation null for that of the connection
 * @param readOnly whether writes are refused
 * @param tablesRemade whether tables may be made anew that others point at. SQLite, whose ALTER TABLE knows few words, looks after no
 *     foreign keys meanwhile, and rows that are deleted take no others with them; it makes no difference elsewhere
 */
public record TransactionOptions(@Nullable Isolation isolation, boolean readOnly, boolean tablesRemade) {
    /** As the connection has it. */
    public static final TransactionOptions USUAL = new TransactionOptions(null, false, false);

    public TransactionOptions withIsolation(Isolation level) {
        return new TransactionOptions(level, readOnly, tablesRemade);
    }

    public TransactionOptions withReadOnly(boolean on) {
        return new TransactionOptions(isolation, on, tablesRemade);
    }

    /** With tables made anew that others point at, or without. */
    public TransactionOptions withTablesRemade(boolean on) {
        return new TransactionOptions(isolation, readOnly, on);
    }
}
