package dev.cinnabar.cli.terminal;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes maps, lists, texts, numbers, truth values and null as JSON, RFC 8259. Used once, by one thread. */
public final class Json {
    private final StringBuilder out = new StringBuilder();

    private Json() {}

    /** With a line for each member; the order is that of the map. */
    public static String of(@Nullable Object value) {
        Json json = new Json();
        json.write(value, "\n");
        return json.out.toString();
    }

    private void write(@Nullable Object value, String line) {
        if (value instanceof Map<?, ?> members) {
            object(members, line);
        } else if (value instanceof Collection<?> elements) {
            array(elements, line);
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            text(value.toString());
        }
    }

    private void object(Map<?, ?> members, String line) {
        out.append('{');
        String before = line + "  ";
        for (Map.Entry<?, ?> member : members.entrySet()) {
            out.append(before);
            text(String.valueOf(member.getKey()));
            out.append(": ");
            write(member.getValue(), line + "  ");
            before = "," + line + "  ";
        }
        out.append(members.isEmpty() ? "}" : line + "}");
    }

    private void array(Collection<?> elements, String line) {
        out.append('[');
        boolean plain = elements.stream().noneMatch(each -> each instanceof Map || each instanceof Collection);
        Iterator<?> each = elements.iterator();
        while (each.hasNext()) {
            out.append(plain ? "" : line + "  ");
            write(each.next(), line + "  ");
            out.append(each.hasNext() ? plain ? ", " : "," : "");
        }
        out.append(plain ? "]" : line + "]");
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i));
        }
        out.append('"');
    }

    /** Whatever is no letter of ASCII or of a language is written by its number, so that no terminal takes it for a command. */
    private void character(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\t' -> out.append("\\t");
            default -> {
                if (isPlain(c)) {
                    out.append(c);
                } else {
                    out.append(String.format("\\u%04x", (int) c));
                }
            }
        }
    }

    private static boolean isPlain(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.FORMAT -> false;
            default -> true;
        };
    }
}
