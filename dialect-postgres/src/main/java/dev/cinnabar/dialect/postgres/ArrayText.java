package dev.cinnabar.dialect.postgres;

import dev.cinnabar.dialect.ComposedAdapter;
import dev.cinnabar.dialect.UnreadableValue;
import dev.cinnabar.type.TypeAdapter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arrays as PostgreSQL writes them (PostgreSQL 8.15.2 and 8.15.6): every element between quotes, so that none can be a word or a
 * mark of the array. Stateless.
 *
 * @param nested whether the elements are arrays themselves
 */
record ArrayText<T>(TypeAdapter<T> element, boolean nested) {
    static <T> PostgresAdapter<List<T>> adapter(TypeAdapter<T> element) {
        ArrayText<T> form = new ArrayText<>(element, element.castName().endsWith("[]"));
        PostgresAdapter<List<T>> adapter = PostgresAdapter.ofText(element.castName() + "[]", form::format, form::parse);
        ComposedAdapter<List<T>> base = adapter.base();
        return new PostgresAdapter<>(
                new ComposedAdapter<>(
                        withBrackets(element.ddl()),
                        base.castName(),
                        base.placeholder(),
                        base.nullType(),
                        base.write(),
                        base.read(),
                        base.literal()),
                form::format,
                form::parse);
    }

    /** A collation stands behind the brackets. */
    private static String withBrackets(String ddl) {
        int collation = ddl.indexOf(" COLLATE ");
        return collation < 0 ? ddl + "[]" : ddl.substring(0, collation) + "[]" + ddl.substring(collation);
    }

    String format(List<T> values) {
        StringBuilder out = new StringBuilder("{");
        for (T value : values) {
            append(out.length() == 1 ? out : out.append(','), value);
        }
        return out.append('}').toString();
    }

    private void append(StringBuilder out, @Nullable T value) {
        if (value == null) {
            out.append("NULL");
        } else if (nested) {
            out.append(element.toText(value));
        } else {
            quote(out, element.toText(value));
        }
    }

    static void quote(StringBuilder out, String text) {
        out.append('"');
        if (text.indexOf('"') < 0 && text.indexOf('\\') < 0) {
            out.append(text); // nearly all texts: a copy is many times faster than a walk
        } else {
            escape(out, text);
        }
        out.append('"');
    }

    private static void escape(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char mark = text.charAt(i);
            if (mark == '"' || mark == '\\') {
                out.append('\\');
            }
            out.append(mark);
        }
    }

    /** Bounds in front ({@code [0:2]=}) are passed over: a list begins at 0. */
    List<T> parse(String text) {
        Scanner scanner = new Scanner(text, text.indexOf('{'));
        List<T> values = new ArrayList<>();
        for (String part = scanner.next(nested); part != null; part = scanner.next(nested)) {
            values.add(scanner.wasNull ? nothing() : element.fromText(part));
        }
        return Collections.unmodifiableList(values);
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"
    }) // an element of an array may be NULL whatever its type
    private static <T> T nothing() {
        return null;
    }

    /** Walks over the elements of one array. */
    private static final class Scanner {
        private final String text;
        private int at;
        private boolean wasNull;

        Scanner(String text, int start) {
            if (start < 0) {
                throw UnreadableValue.wrongKind("ARRAY", 0, "a text of another form");
            }
            this.text = text;
            this.at = start + 1;
        }

        /** The next element's text; null behind the last. */
        @Nullable
        String next(boolean nested) {
            if (text.charAt(at) == ',') {
                at++;
            }
            wasNull = false;
            return switch (text.charAt(at)) {
                case '}' -> null;
                case '"' -> quoted();
                default -> nested && text.charAt(at) == '{' ? inner() : bare();
            };
        }

        private String quoted() {
            StringBuilder element = new StringBuilder();
            for (at++; text.charAt(at) != '"'; at++) {
                if (text.charAt(at) == '\\') {
                    at++;
                }
                element.append(text.charAt(at));
            }
            at++;
            return element.toString();
        }

        private String bare() {
            int start = at;
            while (text.charAt(at) != ',' && text.charAt(at) != '}') {
                at++;
            }
            String element = text.substring(start, at);
            wasNull = element.equals("NULL");
            return element;
        }

        private String inner() {
            int start = at;
            int depth = 0;
            do {
                switch (text.charAt(at)) {
                    case '{' -> depth++;
                    case '}' -> depth--;
                    case '"' -> skipQuoted();
                    default -> {}
                }
                at++;
            } while (depth > 0);
            return text.substring(start, at);
        }

        private void skipQuoted() {
            for (at++; text.charAt(at) != '"'; at++) {
                if (text.charAt(at) == '\\') {
                    at++;
                }
            }
        }
    }
}
