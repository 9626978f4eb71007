package dev.cinnabar.sql.node;

import dev.cinnabar.error.TrustedSql;
import java.util.List;

/** Words of the database's own around a SELECT; hints are {@code dialect:text} or text for all. */
public record SelectDressing(
        @TrustedSql List<String> hints,
        @TrustedSql List<String> prefixes,
        @TrustedSql List<String> suffixes) {
    public static final SelectDressing NONE = new SelectDressing(List.of(), List.of(), List.of());

    public SelectDressing {
        hints = StatementWords.checkedHints(hints);
        prefixes = StatementWords.checked(prefixes);
        suffixes = StatementWords.checked(suffixes);
    }
}
