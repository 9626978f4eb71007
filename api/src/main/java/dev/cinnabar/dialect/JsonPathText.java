package dev.cinnabar.dialect;

import dev.cinnabar.type.Binds;
import dev.cinnabar.type.Columns;
import dev.cinnabar.type.TypeAdapter;
import dev.cinnabar.type.Types;
import java.sql.SQLException;
import java.util.List;

/**
 * Paths into JSON documents as text (SQL:2016 9.39): {@code $."key"[0]}, each key quoted; positions below 0 count from the end. Stateless.
 *
 * @param text how the path travels
 */
record JsonPathText(TypeAdapter<String> text, JsonPathForm form) implements TypeAdapter<List<Object>> {
    private String of(List<Object> steps) {
        StringBuilder path = new StringBuilder(form == JsonPathForm.STRICT ? "strict $" : "$");
        for (Object step : steps) {
            if (step instanceof Integer position) {
                path.append('[')
                        .append(position < 0 ? fromEnd(position) : position)
                        .append(']');
            } else {
                quote(step.toString(), path.append('.'));
            }
        }
        return path.toString();
    }

    private String fromEnd(int position) {
        if (form == JsonPathForm.MARKED) {
            return "#" + position;
        }
        return position == -1 ? "last" : "last" + (position + 1);
    }

    /** A key as a string of JSON (RFC 8259, 7): what is read as one by all databases. */
    private static void quote(String key, StringBuilder path) {
        TextRules.check(Types.TEXT, key, true);
        path.append('"');
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            switch (c) {
                case '"', '\\' -> path.append('\\').append(c);
                case '\n' -> path.append("\\n");
                case '\r' -> path.append("\\r");
                default -> character(c, path);
            }
        }
        path.append('"');
    }

    private static void character(char c, StringBuilder path) {
        if (c < ' ') {
            path.append("\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
        } else {
            path.append(c);
        }
    }

    @Override
    public String ddl() {
        return text.ddl();
    }

    @Override
    public void bind(Binds binds, int index, List<Object> value) throws SQLException {
        text.bind(binds, index, of(value));
    }

    @Override
    public void bindNull(Binds binds, int index) throws SQLException {
        text.bindNull(binds, index);
    }

    @Override
    public List<Object> read(Columns columns, int index) {
        throw new UnsupportedOperationException("a path is only ever sent");
    }

    @Override
    public String literal(List<Object> value) {
        return text.literal(of(value));
    }

    @Override
    public String placeholder() {
        return text.placeholder();
    }
}
