package dev.cinnabar.processor.write;

import java.util.List;
import java.util.stream.Collectors;

/** Texts as they stand in source, in letters that every encoding has. */
final class Literals {
    private Literals() {}

    static String of(String text) {
        return text.chars().mapToObj(Literals::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    static String all(List<String> texts) {
        return texts.stream().map(Literals::of).collect(Collectors.joining(", "));
    }

    private static String escaped(int letter) {
        return switch (letter) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> letter < ' ' || letter > '~' ? String.format("\\u%04x", letter) : String.valueOf((char) letter);
        };
    }
}
