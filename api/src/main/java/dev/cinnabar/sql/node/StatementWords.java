package dev.cinnabar.sql.node;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.List;
import java.util.regex.Pattern;

/** Words that become part of a statement: they cannot end it, nor hide the rest of it. */
final class StatementWords {
    private static final Pattern WORDS =
            Pattern.compile("(?:[\\p{L}\\p{N}_ .,()=*+@-]|\"[^\"]{1,63}\"|`[^`]{1,63}`){1,500}");

    private StatementWords() {}

    static List<String> checked(List<String> texts) {
        texts.forEach(StatementWords::check);
        return List.copyOf(texts);
    }

    /** The name of a dialect may stand before a hint; it is not written. */
    static List<String> checkedHints(List<String> hints) {
        if (hints.isEmpty()) {
            return List.of(); // as nearly always: it is on the way of each statement
        }
        hints.forEach(hint -> check(hint.substring(hint.indexOf(':') + 1)));
        return List.copyOf(hints);
    }

    private static void check(String text) {
        if (!WORDS.matcher(text).matches() || text.contains("--")) {
            throw new UsageException(
                    ErrorCode.BAD_STATEMENT,
                    "'" + text + "' cannot be words of a statement.",
                    "use letters, digits, . , ( ) = * + - @ and quoted names alone; values belong in parameters");
        }
    }
}
