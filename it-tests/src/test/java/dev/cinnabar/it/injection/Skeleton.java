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
 * @param quoted what stood between the quotes, as the database reads it
 */
record Skeleton(String text, List<String> quoted) {
    static Skeleton of(String dialect, String sql) {
        return new Reader(sql, dialect.equals("mysql")).read();
    }

    private static final class Reader {
        private final String sql;
        private final boolean backslashEscapes;
        private final StringBuilder out = new StringBuilder();
        private final List<String> quoted = new ArrayList<>();
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
                    case '"' -> quoted('"', backslashEscapes, "‹name›");
                    case '`' -> quoted('`', false, "‹name›");
                    default -> {
                        out.append(c);
                        at++;
                    }
                }
            }
            return new Skeleton(plain(out.toString()), List.copyOf(quoted));
        }

        /** A text is the same in whatever form it is written. */
        private static String plain(String skeleton) {
            return skeleton.replace("CAST(X‹hex› AS TEXT)", "‹text›")
                    .replace("_utf8mb4 x‹hex›", "‹text›")
                    .replace("(‹text›)", "‹text›");
        }

        /** A text; {@code E'…'} has escapes (PostgreSQL 4.1.2.2), {@code X'…'} is in hexadecimal. */
        private void text() {
            char prefix = out.length() == 0 ? ' ' : out.charAt(out.length() - 1);
            boolean prefixed = out.length() > 1 && " (=".indexOf(out.charAt(out.length() - 2)) >= 0;
            if (prefixed && prefix == 'E') {
                out.setLength(out.length() - 1);
                quoted('\'', true, "‹text›");
            } else if (prefixed && (prefix == 'X' || prefix == 'x')) {
                quoted('\'', false, "‹hex›");
                String digits = quoted.remove(quoted.size() - 1);
                quoted.add(new String(HexFormat.of().parseHex(digits), StandardCharsets.UTF_8));
            } else {
                quoted('\'', backslashEscapes, "‹text›");
            }
        }

        private void quoted(char quote, boolean escapes, String sign) {
            StringBuilder content = new StringBuilder();
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
            if (at >= sql.length()) {
                sign = "‹never closed›";
            }
            at++;
            out.append(sign);
            quoted.add(content.toString());
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
