package dev.cinnabar.schema;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.regex.Pattern;

/** Lets only words and operators through to where the language takes neither a name nor a value. */
final class SqlWords {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");
    private static final Pattern OPERATOR = Pattern.compile("[-+*/<>=~!@#%^&|`?]{1,8}");

    private SqlWords() {}

    /** One word, or nothing. */
    static String word(String what, String word) {
        if (!word.isEmpty() && !WORD.matcher(word).matches()) {
            throw refused(what, word, "Use letters, digits and underscores.");
        }
        return word;
    }

    static String operator(String operator) {
        if (!OPERATOR.matcher(operator).matches() || operator.contains("--") || operator.contains("/*")) {
            throw refused("operator", operator, "Use the marks of an operator, such as && or =.");
        }
        return operator;
    }

    private static UsageException refused(String what, String text, String hint) {
        return new UsageException(ErrorCode.BAD_DEFINITION, "`" + text + "` is no name of an " + what + ".", hint);
    }
}
