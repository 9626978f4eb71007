package dev.cinnabar.dialect;

import org.jspecify.annotations.Nullable;

/**
 * How a transaction shall begin. Immutable.
 *
 * @param isolation null for that of the connection
 * @param readOnly whether the database shall refuse writes
 * @param deferred whether it may wait with taking locks until the first write, where it otherwise would not
 * @param remakesTables whether foreign keys rest, where tables that others point at cannot be made anew otherwise
 */
public record TransactionStart(
        @Nullable Isolation isolation, boolean readOnly, boolean deferred, boolean remakesTables) {
    /** As the connection has it. */
    public static final TransactionStart USUAL = new TransactionStart(null, false, false, false);
}
