package dev.cinnabar.it.injection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What is left of SQL when all quoted texts and names are taken out: two statements that differ only inside their quotes have the
 * same one. Written from the manuals' lexical rules, and not from our compiler.
 *
 * @param text the SQL with {@code ‹text›} and {@code ‹name›} for what was quoted
 * @param parts what stood between the quotes
 */
record Skeleton(String text, List<Quoted> parts) {
    /**
     * A quoted text or name.
     *
     * @param content as the database reads it
     * @param source as it stands in the SQL, with its quotes
     */
    record Quoted(String content, String source, boolean isName) {}

    static Skeleton of(String dialect, String sql) {
        return new Reader(sql, dialect.equals("mysql")).read();
    }

    List<String> quoted() {
        return parts.stream().map(Quoted::content).toList();
    }

    /** Whether a quoted text or name is this one, whole: by itself, within a path whose marks are escaped, or quoted once more. */
    boolean quotes(String wanted) {
        return parts.stream()
                .map(Quoted::content)
                .anyMatch(content ->
                        Escaped.holds(content, wanted) || namesWithin(content).contains(wanted));
    }

    /** The names in a text that is SQL itself, as that of PostgreSQL's {@code nextval}. */
    private static List<String> namesWithin(String content) {
        return content.startsWith("\"") ? of("postgresql", content).quoted() : List.of();
    }

    private static final class Reader {
        private final String sql;
        private final boolean backslashEscapes;
        private final StringBuilder out = new StringBuilder();
        private final List<Quoted> parts = new ArrayList<>();
        private int at;

        Reader(String sql, boolean backslashEscapes) {
            this.sql = sql;
            this.backslashEscapes = backslashEscapes;
        }

        Skeleton read() {
            while (at < sql.length()) {
                char c = sql.charAt(at);
                switch (c) {
                    case '\'' -> text();
                    case '"' -> quoted('"', backslashEscapes, "‹name›", "");
                    case '`' -> quoted('`', false, "‹name›", "");
                    default -> {
                        out.append(c);
                        at++;
                    }
                }
            }
            return new Skeleton(plain(out.toString()), List.copyOf(parts));
        }

        /** A text is the same in whatever form it is written. */
        private static String plain(String skeleton) {
            return skeleton.replace("CAST(X‹hex› AS TEXT)", "‹text›")
                    .replace("_utf8mb4 x‹hex›", "‹text›")
                    .replace("x‹hex›", "‹text›")
                    .replace("(‹text›)", "‹text›");
        }

        /** A text; {@code E'…'} has escapes (PostgreSQL 4.1.2.2), {@code X'…'} is in hexadecimal. */
        private void text() {
            char prefix = out.length() == 0 ? ' ' : out.charAt(out.length() - 1);
            boolean prefixed = out.length() > 1 && " (=".indexOf(out.charAt(out.length() - 2)) >= 0;
            if (prefixed && prefix == 'E') {
                out.setLength(out.length() - 1);
                quoted('\'', true, "‹text›", "E");
            } else if (prefixed && (prefix == 'X' || prefix == 'x')) {
                quoted('\'', false, "‹hex›", "X");
                Quoted hex = parts.remove(parts.size() - 1);
                String content = new String(HexFormat.of().parseHex(hex.content()), StandardCharsets.UTF_8);
                parts.add(new Quoted(content, hex.source(), false));
            } else {
                quoted('\'', backslashEscapes, "‹text›", "");
            }
        }

        private void quoted(char quote, boolean escapes, String sign, String prefix) {
            StringBuilder content = new StringBuilder();
            int from = at;
            for (at++; at < sql.length(); at++) {
                char c = sql.charAt(at);
                if (c == '\\' && escapes && at + 1 < sql.length()) {
                    at++;
                    content.append(unescaped(sql.charAt(at)));
                } else if (c != quote) {
                    content.append(c);
                } else if (at + 1 < sql.length() && sql.charAt(at + 1) == quote) {
                    at++;
                    content.append(quote);
                } else {
                    break;
                }
            }
            boolean closed = at < sql.length();
            at++;
            out.append(closed ? sign : "‹never closed›");
            String source = prefix + sql.substring(from, Math.min(at, sql.length()));
            parts.add(new Quoted(content.toString(), source, sign.equals("‹name›")));
        }

        private static char unescaped(char c) {
            return switch (c) {
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case '0' -> '\0';
                case 'Z' -> '\u001A';
                default -> c;
            };
        }
    }
}
