package dev.cinnabar.dialect.postgres;

import dev.cinnabar.dialect.TextRules;
import dev.cinnabar.type.Types;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Maps of texts as hstore writes them (PostgreSQL F.17.1). Stateless. */
final class HstoreText {
    private static final Pattern PAIR = Pattern.compile(
            "\\G(?:, ?)?\"((?:[^\"\\\\]|\\\\.)*+)\"=>(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|NULL)", Pattern.DOTALL);

    private HstoreText() {}

    static String format(Map<String, @Nullable String> map) {
        StringBuilder out = new StringBuilder();
        map.forEach((key, value) -> append(out.length() == 0 ? out : out.append(','), key, value));
        return out.toString();
    }

    private static void append(StringBuilder out, String key, @Nullable String value) {
        quote(out, key);
        out.append("=>");
        if (value == null) {
            out.append("NULL");
        } else {
            quote(out, value);
        }
    }

    private static void quote(StringBuilder out, String text) {
        TextRules.check(Types.TEXT, text, false);
        ArrayText.quote(out, text);
    }

    static Map<String, @Nullable String> parse(String text) {
        Map<String, @Nullable String> map = new LinkedHashMap<>();
        Matcher pairs = PAIR.matcher(text);
        while (pairs.find()) {
            @Nullable String value = pairs.group(2);
            map.put(plain(pairs.group(1)), value == null ? null : plain(value));
        }
        return Collections.unmodifiableMap(map);
    }

    private static String plain(String quoted) {
        return quoted.indexOf('\\') < 0 ? quoted : quoted.replaceAll("(?s)\\\\(.)", "$1");
    }
}
