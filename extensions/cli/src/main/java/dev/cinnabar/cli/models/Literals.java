package dev.cinnabar.cli.models;

import java.util.stream.Collectors;

/** Texts as they stand in source, in letters that every encoding has. */
final class Literals {
    private Literals() {}

    static String of(String text) {
        return text.chars().mapToObj(Literals::escaped).collect(Collectors.joining("", "\"", "\""));
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

    /** A text of the database in a comment: without what would end it, or mean something to a compiler or to Javadoc. */
    static String remark(String text) {
        String plain = text.replaceAll("[^ -~]|[\\\\@{}*/<>&]", "?").strip();
        return plain.length() > 80 ? plain.substring(0, 77) + "..." : plain;
    }
}
