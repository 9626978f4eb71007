package dev.cinnabar.sql.node;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.regex.Pattern;

/** Names of functions and operators, which are written as they stand: nothing else gets into a statement by them. */
final class Words {
    private static final Pattern OPERATOR = Pattern.compile("[-+*/<>=~!@#%^&|`?:]{1,16}|[A-Za-z][A-Za-z ]{0,30}");
    /** GROUPING SETS is written like a function of two words (SQL:2016 7.13). */
    private static final Pattern FUNCTION =
            Pattern.compile("grouping sets|[A-Za-z_][A-Za-z0-9_$]*(\\.[A-Za-z_][A-Za-z0-9_$]*){0,2}");

    private Words() {}

    static String function(String name) {
        return checked(FUNCTION, name, "a function", "letters, digits and underscores, with a schema before a point");
    }

    static String operator(String operator) {
        return checked(OPERATOR, operator, "an operator", "marks like ->> or @@, or words");
    }

    private static String checked(Pattern pattern, String word, String what, String of) {
        if (!pattern.matcher(word).matches() || word.contains("--") || word.contains("/*")) {
            throw new UsageException(
                    ErrorCode.BAD_NAME,
                    "'" + word + "' cannot be the name of " + what + ".",
                    what + " is made of " + of);
        }
        return word;
    }
}
