package dev.cinnabar.dialect;

import dev.cinnabar.error.TrustedSql;
import java.util.List;

/**
 * How a table is made anew, in the words of a dialect. Immutable.
 *
 * @param copy the statements that make the new table beside the old one, and fill it
 * @param checks what must hold of the rows then
 * @param finish the statements that put it into the place of the old one
 * @param cleanup what sets the session right if one of these failed
 */
public record TableRemake(
        @TrustedSql List<String> copy,
        List<RowCheck> checks,
        @TrustedSql List<String> finish,
        @TrustedSql List<String> cleanup) {
    public TableRemake {
        copy = List.copyOf(copy);
        checks = List.copyOf(checks);
        finish = List.copyOf(finish);
        cleanup = List.copyOf(cleanup);
    }

    /**
     * Rows that must not be there.
     *
     * @param count the query for their number
     * @param problem what is wrong with them, for a message
     */
    public record RowCheck(@TrustedSql String count, String problem) {}
}
