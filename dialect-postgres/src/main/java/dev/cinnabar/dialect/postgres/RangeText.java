package dev.cinnabar.dialect.postgres;

import dev.cinnabar.dialect.UnreadableValue;
import dev.cinnabar.type.TypeAdapter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ranges and multiranges as PostgreSQL writes them (PostgreSQL 8.17.5). Stateless. */
record RangeText<T>(TypeAdapter<T> bound) {
    private static final String EMPTY = "empty";

    String format(Range<T> range) {
        return range.isEmpty() ? EMPTY : append(new StringBuilder(), range).toString();
    }

    private StringBuilder append(StringBuilder out, Range<T> range) {
        out.append(range.lowerIncluded() ? '[' : '(');
        appendBound(out, range.lower());
        appendBound(out.append(','), range.upper());
        return out.append(range.upperIncluded() ? ']' : ')');
    }

    private void appendBound(StringBuilder out, @Nullable T value) {
        if (value != null) {
            ArrayText.quote(out, bound.toText(value));
        }
    }

    Range<T> parse(String text) {
        return new Parser(text).range();
    }

    /** Empty ranges are not in a multirange: the server leaves them out as well. */
    String formatAll(List<Range<T>> ranges) {
        StringBuilder out = new StringBuilder("{");
        for (Range<T> range : ranges) {
            if (!range.isEmpty()) {
                append(out.length() == 1 ? out : out.append(','), range);
            }
        }
        return out.append('}').toString();
    }

    List<Range<T>> parseAll(String text) {
        return new Parser(text).ranges();
    }

    /** Reads one text from its beginning. */
    private final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        List<Range<T>> ranges() {
            List<Range<T>> ranges = new ArrayList<>();
            for (at = 1; text.charAt(at) != '}'; at += text.charAt(at) == ',' ? 1 : 0) {
                ranges.add(range());
            }
            return List.copyOf(ranges);
        }

        Range<T> range() {
            if (text.equals(EMPTY)) {
                return Range.empty();
            }
            boolean lowerIncluded = text.charAt(at++) == '[';
            @Nullable T lower = bound(',');
            @Nullable T upper = bound(')');
            return new Range<>(lower, upper, lowerIncluded, text.charAt(at - 1) == ']', false);
        }

        /** Up to the mark, which is passed; a closing bracket stands for a closing parenthesis. */
        private @Nullable T bound(char end) {
            StringBuilder value = new StringBuilder();
            boolean quoted = false;
            boolean seen = false;
            for (; at < text.length(); at++) {
                char mark = text.charAt(at);
                if (!quoted && (mark == end || (end == ')' && mark == ']'))) {
                    at++;
                    return seen ? RangeText.this.bound.fromText(value.toString()) : null;
                }
                seen = true;
                if (mark == '"') {
                    if (quoted && text.charAt(at + 1) == '"') {
                        value.append(text.charAt(++at));
                    } else {
                        quoted = !quoted;
                    }
                } else {
                    value.append(mark == '\\' ? text.charAt(++at) : mark);
                }
            }
            throw UnreadableValue.wrongKind("RANGE", 0, "a text of another form");
        }
    }
}
