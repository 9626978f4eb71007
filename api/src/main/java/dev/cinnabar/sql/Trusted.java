package dev.cinnabar.sql;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.regex.Pattern;

/** Words that become part of a statement: they cannot end it, nor hide the rest of it. */
final class Trusted {
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}_ .,()=*+\"`@-]{1,500}");

    private Trusted() {}

    static String words(String text) {
        if (!WORDS.matcher(text).matches() || text.contains("--")) {
            throw new UsageException(
                    ErrorCode.BAD_STATEMENT,
                    "'" + text + "' cannot be words of a statement.",
                    "use letters, digits and . , ( ) = * + - @ alone; values belong in parameters");
        }
        return text;
    }

    static String hint(String text) {
        return words(text);
    }
}
