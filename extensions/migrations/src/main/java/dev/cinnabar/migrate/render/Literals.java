package dev.cinnabar.migrate.render;

import static dev.cinnabar.migrate.render.Code.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Values as Java says them. Stateless. */
final class Literals {
    /** A constant of a class takes 65535 bytes (JVMS 4.4.7), and a character at most three of them. */
    private static final int LONGEST = 20_000;

    private Literals() {}

    /** A text of any length. */
    static Code string(String value) {
        if (value.length() <= LONGEST) {
            return text(quoted(value));
        }
        List<Code> parts = new ArrayList<>(List.of(text("\"\"")));
        for (int from = 0; from < value.length(); from += LONGEST) {
            parts.add(text(quoted(value.substring(from, Math.min(value.length(), from + LONGEST)))));
        }
        return Code.call("String.join", parts);
    }

    /** A text in quotes on one line, of which no character can end it or mean another: it is harmless in a comment, too. */
    static String quoted(String value) {
        return '"' + escaped(value) + '"';
    }

    /** As {@link #quoted}, without the quotes. */
    static String escaped(String value) {
        StringBuilder literal = new StringBuilder();
        value.codePoints().forEach(point -> append(literal, point));
        return literal.toString();
    }

    private static void append(StringBuilder literal, int point) {
        switch (point) {
            case '"' -> literal.append("\\\"");
            case '\\' -> literal.append("\\\\");
            case '\n' -> literal.append("\\n");
            case '\r' -> literal.append("\\r");
            case '\t' -> literal.append("\\t");
            default -> appendPlain(literal, point);
        }
    }

    private static void appendPlain(StringBuilder literal, int point) {
        if (isSeen(point)) {
            literal.appendCodePoint(point);
            return;
        }
        for (char unit : Character.toChars(point)) {
            literal.append(String.format("\\u%04x", (int) unit));
        }
    }

    /** Whether a reader sees the character as what it is; marks that turn the direction of a line are no such. */
    private static boolean isSeen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> point == ' ';
            default -> true;
        };
    }

    /** A value of one of Java's own classes; empty for any other. */
    static Optional<Code> of(Object value, Imports imports) {
        if (value instanceof String string) {
            return Optional.of(string(string));
        }
        return number(value, imports).or(() -> time(value, imports)).or(() -> other(value, imports));
    }

    private static Optional<Code> number(Object value, Imports imports) {
        if (value instanceof Integer || value instanceof Boolean) {
            return Optional.of(text(value.toString()));
        } else if (value instanceof Long) {
            return Optional.of(text(value + "L"));
        } else if (value instanceof Short || value instanceof Byte) {
            return Optional.of(text((value instanceof Short ? "(short) " : "(byte) ") + value));
        } else if (value instanceof Double number) {
            return Optional.of(Double.isFinite(number) ? text(value.toString()) : special("Double", number));
        } else if (value instanceof Float number) {
            return Optional.of(Float.isFinite(number) ? text(value + "f") : special("Float", number));
        } else if (value instanceof BigDecimal || value instanceof BigInteger) {
            return Optional.of(Code.call("new " + imports.name(value.getClass()), string(value.toString())));
        }
        return Optional.empty();
    }

    private static Code special(String type, double number) {
        String name = number > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY";
        return text(type + "." + (Double.isNaN(number) ? "NaN" : name));
    }

    private static Optional<Code> time(Object value, Imports imports) {
        boolean parses = value instanceof LocalDate
                || value instanceof LocalTime
                || value instanceof LocalDateTime
                || value instanceof OffsetTime
                || value instanceof Instant
                || value instanceof Duration;
        return parses
                ? Optional.of(Code.call(imports.name(value.getClass()) + ".parse", string(value.toString())))
                : Optional.empty();
    }

    private static Optional<Code> other(Object value, Imports imports) {
        if (value instanceof Year year) {
            return Optional.of(Code.call(imports.name(Year.class) + ".of", text(year.toString())));
        } else if (value instanceof UUID id) {
            return Optional.of(Code.call(imports.name(UUID.class) + ".fromString", string(id.toString())));
        } else if (value instanceof byte[] bytes) {
            String digits = HexFormat.of().formatHex(bytes);
            return Optional.of(Code.call(imports.name(HexFormat.class) + ".of").then("parseHex", string(digits)));
        }
        return Optional.empty();
    }
}
