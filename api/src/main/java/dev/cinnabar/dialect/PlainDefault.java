package dev.cinnabar.dialect;

import dev.cinnabar.schema.ColumnDefinition;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A default, in a form that can be compared. Immutable.
 *
 * @param present whether there is one; a default of NULL is none
 * @param value the text or number; null where it is no plain value, so that only its presence is known
 */
record PlainDefault(boolean present, @Nullable Object value) {
    private static final Pattern CAST = Pattern.compile("(?s)(.*?)::[\\w\" .]+(?:\\([\\d, ]*\\))?(?:\\[])?");
    private static final Pattern QUOTED = Pattern.compile("(?s)'((?:[^'\\\\]|'')*+)'");

    /** What has more is no plain value: nobody casts a value so often, or writes so long a number. */
    private static final int MOST_CASTS = 4;

    private static final int LONGEST_NUMBER = 1_000;

    static PlainDefault of(ColumnDefinition<?> column, String sql, Lexis lexis) {
        String plain = SqlTokens.withoutParentheses(sql.strip(), lexis);
        Matcher cast = CAST.matcher(plain);
        for (int i = 0; i < MOST_CASTS && cast.matches(); i++) {
            plain = SqlTokens.withoutParentheses(cast.group(1).strip(), lexis);
            cast = CAST.matcher(plain);
        }
        if (plain.isEmpty() || plain.equalsIgnoreCase("NULL")) {
            return new PlainDefault(false, null);
        }
        return new PlainDefault(true, value(column.type().javaType(), plain));
    }

    /** Whether both are known whole: a value, or none. */
    boolean isKnownBeside(PlainDefault other) {
        return !present || value != null && other.value != null;
    }

    boolean agrees(PlainDefault other) {
        return present == other.present && (value == null || other.value == null || value.equals(other.value));
    }

    /** Dates and the like are written in too many ways to be compared. */
    private static @Nullable Object value(Class<?> javaType, String plain) {
        Matcher quoted = QUOTED.matcher(plain);
        String inside = quoted.matches() ? quoted.group(1).replace("''", "'") : null;
        if (javaType == String.class) {
            return inside;
        }
        String word = inside == null ? plain : inside;
        if (javaType == Boolean.class) {
            return truth(word.toLowerCase(Locale.ROOT));
        }
        return Number.class.isAssignableFrom(javaType) ? number(word) : null;
    }

    private static @Nullable Object truth(String word) {
        return switch (word) {
            case "true", "1", "b'1'" -> true;
            case "false", "0", "b'0'" -> false;
            default -> null;
        };
    }

    private static @Nullable Object number(String word) {
        if (word.length() > LONGEST_NUMBER) {
            return null;
        }
        try {
            return new BigDecimal(word).stripTrailingZeros();
        } catch (NumberFormatException expression) {
            return null;
        }
    }
}
