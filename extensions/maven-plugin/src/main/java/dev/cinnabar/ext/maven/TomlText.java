package dev.cinnabar.ext.maven;

import java.util.List;
import java.util.stream.Collectors;

/** Writes lines of TOML. Stateless. */
final class TomlText {
    private TomlText() {}

    /** A key and its value: a text where there is one, else a list with a line for each. */
    static String line(String key, List<String> texts) {
        return texts.size() == 1
                ? key + " = " + quoted(texts.get(0))
                : texts.stream()
                        .map(text -> "    " + quoted(text) + ",\n")
                        .collect(Collectors.joining("", key + " = [\n", "]"));
    }

    /** A basic string, which may hold all that is escaped here (toml.io, "String"). */
    private static String quoted(String text) {
        return text.chars().mapToObj(TomlText::letter).collect(Collectors.joining("", "\"", "\""));
    }

    private static String letter(int unit) {
        if (unit == '"' || unit == '\\') {
            return "\\" + (char) unit;
        }
        return unit < ' ' || unit == 0x7f ? String.format("\\u%04x", unit) : String.valueOf((char) unit);
    }
}
