package dev.cinnabar.sql.node;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.regex.Pattern;

/** Names of functions and operators, which are written as they stand: nothing else gets into a statement by them. */
final class Words {
    private static final Pattern OPERATOR = Pattern.compile("[-+*/<>=~!@#%^&|`?:]{1,16}|[A-Za-z][A-Za-z ]{0,30}");
    /** A database, a schema and a function. */
    private static final int MOST_PARTS = 3;

    private Words() {}

    static String function(String name) {
        if (!isFunction(name)) {
            throw refused(name, "a function", "letters, digits and underscores, with a schema before a point");
        }
        return name;
    }

    /** Letter by letter: every call of a function that is built passes here. */
    private static boolean isFunction(String name) {
        int parts = 1;
        boolean begins = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean ends = c == '.' && !begins;
            if (!ends && !isLetter(c) && (begins || !isDigit(c))) {
                return false;
            }
            parts += ends ? 1 : 0;
            begins = ends;
        }
        return !begins && parts <= MOST_PARTS;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    /** What may stand in a name and not begin it. */
    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c == '$';
    }

    static String operator(String operator) {
        if (!OPERATOR.matcher(operator).matches() || operator.contains("--") || operator.contains("/*")) {
            throw refused(operator, "an operator", "marks like ->> or @@, or words");
        }
        return operator;
    }

    private static UsageException refused(String word, String what, String of) {
        return new UsageException(
                ErrorCode.BAD_NAME, "'" + word + "' cannot be the name of " + what + ".", what + " is made of " + of);
    }
}
